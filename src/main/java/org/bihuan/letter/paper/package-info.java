/**
 * Letters on paper: line by line by GB/T 9704-2012, with a code by which everybody can
 * check them.
 */
@NullMarked
package org.bihuan.letter.paper;

import org.jspecify.annotations.NullMarked;
