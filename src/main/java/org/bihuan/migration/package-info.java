/**
 * What runs is moved to another version of its process, estimated first and one instance
 * at a time, or set right where it stands.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline",
		"longwork", "frame" })
package org.bihuan.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
