/**
 * The engine's timers as lists, and letting one ring by hand.
 */
@NullMarked
package org.bihuan.workflow.timer;

import org.jspecify.annotations.NullMarked;
