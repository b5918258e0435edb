package org.bihuan.casefile;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Hash chains for what belongs to no case: deployments, accounts, calendar. Case files
 * are chains of the same kind.
 */
public interface AuditTrail {

	/**
	 * Adds a record to the chain of a scope.
	 * @param scope for example {@code deployment}
	 * @param actor login, or {@code system}
	 * @param subject what it is about
	 * @param outcome what happened, or null
	 * @param content details
	 */
	void record(String scope, String actor, String subject, @Nullable String outcome, Map<String, ?> content);

	/**
	 * Reads every chain and compares each hash and each anchored head.
	 * @return what was found
	 */
	AuditReport verify();

	/**
	 * Signs the heads of all chains; called once a day.
	 */
	void anchor();

}
