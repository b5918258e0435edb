package org.bihuan.casefile.chain;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to chains and reads them. Writers of one chain queue at its head until the other's
 * transaction ends; the records of a transaction cost one batch and two statements for
 * the head.
 */
@Component
public class Chains {

	private final Heads heads;

	private final Links links;

	private final Clock clock;

	Chains(Heads heads, Links links, Clock clock) {
		this.heads = heads;
		this.links = links;
		this.clock = clock;
	}

	/**
	 * Starts a chain under a scope that nobody used before, with its first record.
	 * @param scope a new scope
	 * @param fact the first record
	 * @return the record
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Link start(String scope, Fact fact) {
		held().start(scope);
		return append(Head.empty(scope), fact);
	}

	/**
	 * Adds a record to a chain that exists.
	 * @param scope which chain
	 * @param fact what to record
	 * @return the record, or empty if there is no such chain
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Link> append(String scope, Fact fact) {
		Head known = held().get(scope);
		Optional<Head> head = (known != null) ? Optional.of(known) : this.heads.lock(scope);
		return head.map((last) -> append(last, fact));
	}

	/**
	 * Adds records to many chains that exist: one statement locks all heads, in the order
	 * of their scopes, so that two who do this never wait for each other in a circle.
	 * @param facts what to record, by chain
	 * @throws IllegalArgumentException if there is no such chain
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void appendAll(Map<String, List<Fact>> facts) {
		HeldHeads held = held();
		this.heads.lockAll(facts.keySet().stream().filter((scope) -> held.get(scope) == null).toList())
			.forEach(held::put);
		facts.forEach((scope, ofScope) -> {
			for (Fact fact : ofScope) {
				Head last = held.get(scope);
				if (last == null) {
					throw new IllegalArgumentException("No such chain: " + scope);
				}
				held.add(Link.after(last, this.clock.instant(), fact));
			}
		});
	}

	/**
	 * Adds a record to a chain and starts the chain if need be.
	 * @param scope which chain
	 * @param fact what to record
	 * @return the record
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Link appendOrStart(String scope, Fact fact) {
		Head known = held().get(scope);
		return append((known != null) ? known : this.heads.lockOrCreate(scope), fact);
	}

	/**
	 * Whether the running transaction has added to a chain, so that nobody else can.
	 * @param scope which chain
	 * @return true if so
	 */
	public boolean holds(String scope) {
		return HeldHeads.hold(this.heads, scope);
	}

	/**
	 * All records of a chain in order.
	 * @param scope which chain
	 * @return the records
	 */
	public List<Link> read(String scope) {
		HeldHeads.writeRecords(this.heads);
		return this.links.of(scope);
	}

	/**
	 * Hashes of the last records of some chains.
	 * @param scopes the chains
	 * @return hash by chain; without those that do not exist
	 */
	public Map<String, String> hashes(Collection<String> scopes) {
		return this.heads.hashes(scopes);
	}

	private Link append(Head last, Fact fact) {
		Link link = Link.after(last, this.clock.instant(), fact);
		held().add(link);
		return link;
	}

	private HeldHeads held() {
		return HeldHeads.ofTransaction(this.heads, this.links);
	}

}
