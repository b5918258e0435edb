/**
 * Periods counted for accounts.
 */
@NullMarked
package org.bihuan.duty.account;

import org.jspecify.annotations.NullMarked;
