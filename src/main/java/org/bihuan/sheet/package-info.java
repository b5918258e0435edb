/**
 * Tables as files: written and read row by row, whatever their length.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.bihuan.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
