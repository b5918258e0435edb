/**
 * One box that finds cases, letters, units and people by their words, within the reader's
 * scope.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "letter", "frame", "words" })
package org.bihuan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
