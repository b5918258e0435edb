/**
 * The page of a ladder.
 */
@NullMarked
package org.bihuan.escalation.page;

import org.jspecify.annotations.NullMarked;
