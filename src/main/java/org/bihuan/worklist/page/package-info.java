/**
 * The work list and the task page.
 */
@NullMarked
package org.bihuan.worklist.page;

import org.jspecify.annotations.NullMarked;
