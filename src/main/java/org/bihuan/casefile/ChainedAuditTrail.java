package org.bihuan.casefile;

import java.util.Map;
import java.util.regex.Pattern;

import org.bihuan.casefile.chain.Anchors;
import org.bihuan.casefile.chain.ChainCheck;
import org.bihuan.casefile.chain.Chains;
import org.bihuan.casefile.chain.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audit records in chains beside those of the cases.
 */
@Service
class ChainedAuditTrail implements AuditTrail {

	private static final String KIND = "AUDIT";

	// Begins small: never taken for the number of a case.
	private static final Pattern SCOPE = Pattern.compile("[a-z][a-zA-Z0-9:._-]{0,99}");

	private final Chains chains;

	private final ChainCheck check;

	private final Anchors anchors;

	ChainedAuditTrail(Chains chains, ChainCheck check, Anchors anchors) {
		this.chains = chains;
		this.check = check;
		this.anchors = anchors;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String scope, String actor, String subject, @Nullable String outcome, Map<String, ?> content) {
		if (!SCOPE.matcher(scope).matches()) {
			throw new IllegalArgumentException("Not a scope: " + scope);
		}
		this.chains.appendOrStart(scope, new Fact(KIND, actor, subject, outcome, content));
	}

	@Override
	public AuditReport verify() {
		ChainCheck.Finding finding = this.check.run();
		return new AuditReport(finding.entries(), finding.chains(), finding.firstBroken() == null,
				finding.firstBroken(), this.anchors.lastSigned().orElse(null));
	}

	@Override
	public void anchor() {
		this.anchors.sign();
	}

}
