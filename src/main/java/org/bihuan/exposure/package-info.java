/**
 * Public exposure: proposed, reviewed by lawyers, approved, shown to the public without
 * personal data until a day, and followed up.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "measure", "request",
		"frame", "longwork" })
package org.bihuan.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
