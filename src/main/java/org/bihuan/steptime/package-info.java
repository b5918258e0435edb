/**
 * How long steps take: kept sums of done tasks by step, month and working days, so that
 * medians are exact and cost the same whatever was done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "kept", "organisation", "calendar", "casefile", "workflow" })
package org.bihuan.steptime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
