/**
 * The moments for which clocks wait.
 */
@NullMarked
package org.bihuan.deadline.waiting;

import org.jspecify.annotations.NullMarked;
