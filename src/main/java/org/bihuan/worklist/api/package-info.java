/**
 * The verbs of people who claim steps, over HTTP.
 */
@NullMarked
package org.bihuan.worklist.api;

import org.jspecify.annotations.NullMarked;
