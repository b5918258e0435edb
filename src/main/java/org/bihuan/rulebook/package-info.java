/**
 * The rules by which clocks and tables work, as pages and for programs: calendar,
 * documents, health of the clocks.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline", "frame" })
package org.bihuan.rulebook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
