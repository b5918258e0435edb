/**
 * What a changed table would have decided: recorded decisions replayed through it.
 * Changes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "workflow", "casefile", "deadline", "designer", "frame",
		"longwork", "organisation" })
package org.bihuan.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
