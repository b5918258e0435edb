/**
 * Periods of duties: opened, swept, done and dropped.
 */
@NullMarked
package org.bihuan.duty.period;

import org.jspecify.annotations.NullMarked;
