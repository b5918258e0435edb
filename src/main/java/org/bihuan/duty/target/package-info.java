/**
 * Projects, sites and events of units.
 */
@NullMarked
package org.bihuan.duty.target;

import org.jspecify.annotations.NullMarked;
