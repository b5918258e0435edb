/**
 * Scenarios: a case played from its registration on, with people, forms and a clock that
 * is moved, and what must come of it. They are played by a child of this program, in a
 * database of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow", "casefile", "deadline", "hazard",
		"letter", "form", "frame", "longwork" })
package org.bihuan.scenario;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
