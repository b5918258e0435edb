/**
 * What happens when a clock runs out: one ladder per subject and addressee.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"duty", "form", "hazard", "measure", "frame" })
package org.bihuan.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
