/**
 * The seam to the engine: what the ladder's process asks us, and its steps of people.
 */
@NullMarked
package org.bihuan.escalation.step;

import org.jspecify.annotations.NullMarked;
