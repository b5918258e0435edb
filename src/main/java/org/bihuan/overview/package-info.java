/**
 * What managers look at in the morning: legal clocks that have run out or soon will, who
 * holds them, what was sent, what comes next and what would stop it; and what they do
 * about them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow", "deadline", "escalation", "request",
		"frame", "longwork", "savedview" })
package org.bihuan.overview;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
