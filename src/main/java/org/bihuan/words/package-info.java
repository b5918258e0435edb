/**
 * How things are found by their words: rooms keep a text of each thing in a table of
 * their own, and one search reads them all alike, within the reader's sight.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.bihuan.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
