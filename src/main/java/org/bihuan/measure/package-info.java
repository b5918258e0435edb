/**
 * Measures in force: each confirmed measure is registered here, carried out by a process
 * of its own, and settled once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "frame", "longwork" })
package org.bihuan.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
