/**
 * Tables that people bring: read twice, written only when they are good.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "shared", "organisation", "casefile", "hazard", "frame", "longwork", "sheet" })
package org.bihuan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
