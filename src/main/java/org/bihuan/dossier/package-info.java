/**
 * Units and authorities at one look: what other rooms tell of a unit, and the work that
 * waits at an authority, each figure with the list behind it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"measure", "letter", "duty", "riskpoint", "listing", "exposure", "account", "frame" })
package org.bihuan.dossier;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
