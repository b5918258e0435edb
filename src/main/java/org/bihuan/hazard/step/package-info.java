/**
 * The seam to the engine: what the process asks us, and the steps of people.
 */
@NullMarked
package org.bihuan.hazard.step;

import org.jspecify.annotations.NullMarked;
