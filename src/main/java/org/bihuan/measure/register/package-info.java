/**
 * The register of measures and the processes that carry them out.
 */
@NullMarked
package org.bihuan.measure.register;

import org.jspecify.annotations.NullMarked;
