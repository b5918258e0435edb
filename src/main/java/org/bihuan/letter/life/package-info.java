/**
 * The life of a letter: drafted, signed, numbered, sealed, delivered, answered.
 */
@NullMarked
package org.bihuan.letter.life;

import org.jspecify.annotations.NullMarked;
