/**
 * Words of what was filed: a case is found by them soon after each record, without a
 * statement more in the act that files it.
 */
@NullMarked
package org.bihuan.casefile.filed;

import org.jspecify.annotations.NullMarked;
