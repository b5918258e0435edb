/**
 * What a changed calendar does to running clocks: tried out, then done chunk by chunk.
 */
@NullMarked
package org.bihuan.deadline.recount;

import org.jspecify.annotations.NullMarked;
