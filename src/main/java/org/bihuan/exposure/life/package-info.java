/**
 * The life of an exposure: its process, steps and pages.
 */
@NullMarked
package org.bihuan.exposure.life;

import org.jspecify.annotations.NullMarked;
