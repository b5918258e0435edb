/**
 * Papers that the principal leader of an enterprise signs because a duty demands them:
 * the posted commitment and the report of a special self-check.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "form", "casefile", "workflow", "frame", "duty",
		"signing", "letter" })
package org.bihuan.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
