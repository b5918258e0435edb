/**
 * The ledger of cases: filtered, kept as views, shown in chosen columns, exported.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "deadline", "frame",
		"longwork", "savedview", "sheet" })
package org.bihuan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
