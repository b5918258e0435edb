/**
 * Risk points of units: what can go wrong there, how it is controlled, and the code that
 * opens it on a phone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "frame", "hazard", "duty",
		"longwork", "intake", "sheet", "square" })
package org.bihuan.riskpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
