/**
 * What a hazard is and what may happen to it.
 */
@NullMarked
package org.bihuan.hazard.domain;

import org.jspecify.annotations.NullMarked;
