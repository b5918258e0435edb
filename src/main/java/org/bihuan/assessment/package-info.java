/**
 * The annual safety target assessment: what units did and missed within a year, the
 * points that a table gives for it, and years that were closed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "deadline", "duty", "measure",
		"workflow", "frame", "longwork" })
package org.bihuan.assessment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
