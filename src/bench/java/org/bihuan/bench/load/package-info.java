/**
 * Fills a database: a few cases that the program itself has begun are multiplied in the
 * engine's tables and in ours.
 */
@NullMarked
package org.bihuan.bench.load;

import org.jspecify.annotations.NullMarked;
