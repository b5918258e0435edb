/**
 * What differs between two texts of a model, a table or a form.
 */
@NullMarked
package org.bihuan.workflow.difference;

import org.jspecify.annotations.NullMarked;
