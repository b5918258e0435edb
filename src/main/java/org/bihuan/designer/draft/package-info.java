/**
 * Drafts as they are kept: their texts and versions, who has the pen, what is said of
 * them.
 */
@NullMarked
package org.bihuan.designer.draft;

import org.jspecify.annotations.NullMarked;
