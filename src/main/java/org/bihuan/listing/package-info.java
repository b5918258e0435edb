/**
 * Listed supervision: proposed, approved, put on the public board with a time limit and
 * monthly reports, and taken off again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"measure", "letter", "request", "frame", "longwork" })
package org.bihuan.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
