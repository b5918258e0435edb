/**
 * Work that takes longer than a request: started, watched, left and found again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "frame", "sheet" })
package org.bihuan.longwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
