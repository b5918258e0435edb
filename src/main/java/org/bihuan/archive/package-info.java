/**
 * What leaves the house and what ends: the archive of a case with everything that a court
 * needs, holds, and the removal of what nobody must keep any longer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "deadline", "form",
		"hazard", "letter", "casepage", "frame" })
package org.bihuan.archive;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
