/**
 * Objections of a unit and how they are answered.
 */
@NullMarked
package org.bihuan.request.objection;

import org.jspecify.annotations.NullMarked;
