/**
 * Keeps a node whose clock is wrong from doing what is due.
 */
@NullMarked
package org.bihuan.workflow.fence;

import org.jspecify.annotations.NullMarked;
