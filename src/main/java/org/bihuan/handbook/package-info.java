/**
 * The handbook: processes, decisions, clocks, roles and letters told by the models and
 * data files that run, so that no page can disagree with them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow", "form", "measure", "letter", "frame" })
package org.bihuan.handbook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
