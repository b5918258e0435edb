/**
 * What is asked for, proposed and ordered beside the steps of a case: more time, stoppage
 * and resumption, objections.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"form", "frame", "hazard", "duty" })
package org.bihuan.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
