/**
 * Bihuan 闭环: supervised closed loops for work safety.
 */
@NullMarked
package org.bihuan;

import org.jspecify.annotations.NullMarked;
