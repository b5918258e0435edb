/**
 * Benchmarks: programs that print two sides of a ratio, measured in turn in one run, with
 * the rows, statements and plans behind it. No test fails on what they print.
 */
@NullMarked
package org.bihuan.bench;

import org.jspecify.annotations.NullMarked;
