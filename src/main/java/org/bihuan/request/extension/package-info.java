/**
 * Requests for more time and what is decided about them.
 */
@NullMarked
package org.bihuan.request.extension;

import org.jspecify.annotations.NullMarked;
