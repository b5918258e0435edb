/**
 * Pictures for those who supervise: cases by day, authorities and towns side by side,
 * overdue clocks by sector and rung, and how far the clearing of old stock has come.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "shared", "organisation", "casefile", "deadline", "duty", "frame", "steptime" })
package org.bihuan.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
