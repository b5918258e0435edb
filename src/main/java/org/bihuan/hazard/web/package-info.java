/**
 * Registration and the questions behind it, over HTTP and as pages.
 */
@NullMarked
package org.bihuan.hazard.web;

import org.jspecify.annotations.NullMarked;
