/**
 * What a letter says and how it is put on paper: the seam between a letter's life and its
 * templates.
 */
@NullMarked
package org.bihuan.letter.text;

import org.jspecify.annotations.NullMarked;
