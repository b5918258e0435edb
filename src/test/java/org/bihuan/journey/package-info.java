/**
 * What people do, in a real browser.
 */
@NullMarked
package org.bihuan.journey;

import org.jspecify.annotations.NullMarked;
