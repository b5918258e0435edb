package org.bihuan.casefile.chain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The heads that the running transaction has locked, written once, just before commit.
 */
final class HeldHeads implements TransactionSynchronization {

	private final Heads heads;

	private final Map<String, Head> held = new LinkedHashMap<>();

	private final Set<String> fresh = new HashSet<>();

	private boolean written;

	private HeldHeads(Heads heads) {
		this.heads = heads;
	}

	static HeldHeads ofTransaction(Heads heads) {
		HeldHeads bound = (HeldHeads) TransactionSynchronizationManager.getResource(heads);
		if (bound == null) {
			bound = new HeldHeads(heads);
			TransactionSynchronizationManager.bindResource(heads, bound);
			TransactionSynchronizationManager.registerSynchronization(bound);
		}
		return bound;
	}

	@Nullable Head get(String scope) {
		return this.held.get(scope);
	}

	void start(String scope) {
		this.held.put(scope, Head.empty(scope));
		this.fresh.add(scope);
	}

	void put(Head head) {
		this.held.put(head.scope(), head);
		if (this.written) {
			write(List.of(head));
		}
	}

	private void write(List<Head> heads) {
		List<Head> known = heads.stream().filter((head) -> !this.fresh.contains(head.scope())).toList();
		heads.stream().filter((head) -> this.fresh.remove(head.scope())).forEach(this.heads::insert);
		if (!known.isEmpty()) {
			this.heads.update(known);
		}
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		write(this.held.values().stream().filter((head) -> head.seq() > 0).toList());
		this.written = true;
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResource(this.heads);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(this.heads, this);
	}

	@Override
	public void afterCompletion(int status) {
		TransactionSynchronizationManager.unbindResourceIfPossible(this.heads);
	}

}
