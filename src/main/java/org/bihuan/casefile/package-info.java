/**
 * A case's numbered file: header, records chained by hash, evidence, and who may read it.
 * Never decides anything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "kept", "organisation", "words" })
package org.bihuan.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
