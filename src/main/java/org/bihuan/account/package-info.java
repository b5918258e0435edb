/**
 * Accounts of duties: what units and their leaders owed, did and missed, and what the
 * system noticed about them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "casepage", "deadline", "duty",
		"frame", "longwork", "square", "workflow" })
package org.bihuan.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
