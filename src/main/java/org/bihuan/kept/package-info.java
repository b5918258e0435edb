/**
 * Sums that follow a ledger without anybody waiting for them. What changes carries a flag
 * in the row that is written anyway; a round copies flagged rows and folds them into
 * sums; a count is the sums, less what has changed since, plus what it has become.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bihuan.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
