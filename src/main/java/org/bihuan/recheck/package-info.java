/**
 * The authority's second look at what units closed among themselves: a drawn sample that
 * anyone can repeat, and what was found.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "shared", "organisation", "casefile", "workflow", "form", "hazard", "frame" })
package org.bihuan.recheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
