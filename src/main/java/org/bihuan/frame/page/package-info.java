/**
 * The page around every face: navigation, language, layout.
 */
@NullMarked
package org.bihuan.frame.page;

import org.jspecify.annotations.NullMarked;
