/**
 * The engine as this product runs it: its settings, listeners, clock and deployments.
 */
@NullMarked
package org.bihuan.workflow.engine;

import org.jspecify.annotations.NullMarked;
