/**
 * Inspections that leaders lead: one file for each period, checklist, findings,
 * signature, and what must come out besides.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "form", "casefile", "casepage",
		"workflow", "frame", "hazard", "duty", "signing", "notification", "sheet" })
package org.bihuan.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
