/**
 * The reports of a month or a quarter: each indicator with its definition, numerator and
 * denominator, the lists behind them, reports that were kept, and people who are told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "calendar", "casefile", "frame", "longwork",
		"sheet", "notification" })
package org.bihuan.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
