/**
 * Working days: three kinds of day, the notices behind them, and date arithmetic in
 * Asia/Shanghai. Knows nothing of cases.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation" })
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
