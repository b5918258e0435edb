/**
 * Jobs of the engine that have failed for good.
 */
@NullMarked
package org.bihuan.workflow.incident;

import org.jspecify.annotations.NullMarked;
