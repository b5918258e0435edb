/**
 * Rules for single values of a form.
 */
@NullMarked
package org.bihuan.form.rule;

import org.jspecify.annotations.NullMarked;
