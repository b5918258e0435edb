/**
 * Releases: models, tables, forms and scenarios that go into force together, numbered,
 * from a day on, approved by a second person, and rolled back in one step.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow", "casefile", "form", "frame",
		"longwork", "scenario", "letter", "designer" })
package org.bihuan.release;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
