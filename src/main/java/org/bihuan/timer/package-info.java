/**
 * Everything that waits for its moment, in the words of the trade: what it will do, for
 * whom, when; whether all of it happens in time; and what administrators may do where it
 * does not.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"escalation", "frame" })
package org.bihuan.timer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
