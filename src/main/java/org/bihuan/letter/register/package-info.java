/**
 * The register of letters: pages, programs, export.
 */
@NullMarked
package org.bihuan.letter.register;

import org.jspecify.annotations.NullMarked;
