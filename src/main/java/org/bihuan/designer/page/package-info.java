/**
 * The pages of process designers, and the same for programs.
 */
@NullMarked
package org.bihuan.designer.page;

import org.jspecify.annotations.NullMarked;
