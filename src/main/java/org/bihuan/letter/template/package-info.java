/**
 * Templates of letters: Word documents with plain tags, in versions, checked before they
 * come in and activated by a second person.
 */
@NullMarked
package org.bihuan.letter.template;

import org.jspecify.annotations.NullMarked;
