package org.bihuan.casefile.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The heads that the running transaction has locked and the records that it adds behind
 * them, written once, just before commit.
 */
final class HeldHeads implements TransactionSynchronization {

	private final Heads heads;

	private final Links links;

	private final List<Link> added = new ArrayList<>();

	private final Map<String, Head> held = new LinkedHashMap<>();

	private final Set<String> fresh = new HashSet<>();

	private boolean written;

	private HeldHeads(Heads heads, Links links) {
		this.heads = heads;
		this.links = links;
	}

	static HeldHeads ofTransaction(Heads heads, Links links) {
		HeldHeads bound = (HeldHeads) TransactionSynchronizationManager.getResource(heads);
		if (bound == null) {
			bound = new HeldHeads(heads, links);
			TransactionSynchronizationManager.bindResource(heads, bound);
			TransactionSynchronizationManager.registerSynchronization(bound);
		}
		return bound;
	}

	/**
	 * For whoever reads records in the transaction that adds some.
	 * @param heads the table of heads
	 */
	static void writeRecords(Heads heads) {
		HeldHeads bound = (HeldHeads) TransactionSynchronizationManager.getResource(heads);
		if (bound != null) {
			bound.writeRecords();
		}
	}

	static boolean hold(Heads heads, String scope) {
		HeldHeads bound = (HeldHeads) TransactionSynchronizationManager.getResource(heads);
		return bound != null && bound.get(scope) != null;
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

	void add(Link link) {
		this.added.add(link);
		put(link.asHead());
	}

	private void writeRecords() {
		if (!this.added.isEmpty()) {
			this.links.insertAll(this.added);
			this.added.clear();
		}
	}

	private void write(List<Head> heads) {
		writeRecords();
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
