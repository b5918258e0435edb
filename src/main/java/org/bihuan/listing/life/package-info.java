/**
 * The life of a listing: its process, steps, notices, reports and pages.
 */
@NullMarked
package org.bihuan.listing.life;

import org.jspecify.annotations.NullMarked;
