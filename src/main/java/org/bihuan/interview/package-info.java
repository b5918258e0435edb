/**
 * Interviews of units, authorities and towns: arranged, noticed, held, put into minutes,
 * and what was promised there until it is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"form", "measure", "letter", "notification", "frame", "sheet" })
package org.bihuan.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
