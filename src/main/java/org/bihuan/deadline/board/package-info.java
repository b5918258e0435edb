/**
 * Obligations as lists, pages and programs read them.
 */
@NullMarked
package org.bihuan.deadline.board;

import org.jspecify.annotations.NullMarked;
