/**
 * The product driven from outside, by programs that know its HTTP API and nothing else.
 */
@NullMarked
package org.bihuan.program;

import org.jspecify.annotations.NullMarked;
