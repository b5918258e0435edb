/**
 * Periods of duties as a list, for people and programs, and the record that one was done.
 */
@NullMarked
package org.bihuan.duty.page;

import org.jspecify.annotations.NullMarked;
