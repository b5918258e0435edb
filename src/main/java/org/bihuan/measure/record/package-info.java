/**
 * Measures that have no process of their own yet: carried out by a person and recorded.
 */
@NullMarked
package org.bihuan.measure.record;

import org.jspecify.annotations.NullMarked;
