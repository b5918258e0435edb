/**
 * Acts that collide begin again.
 */
@NullMarked
package org.bihuan.workflow.whole;

import org.jspecify.annotations.NullMarked;
