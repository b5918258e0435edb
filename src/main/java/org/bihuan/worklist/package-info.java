/**
 * What waits for me: lists, task page and the verbs of people who claim steps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"form", "frame", "hazard" })
package org.bihuan.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
