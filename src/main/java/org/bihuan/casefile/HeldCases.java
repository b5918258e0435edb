package org.bihuan.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.bihuan.casefile.chain.Chains;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.KeptInTransaction;

import org.springframework.stereotype.Component;

/**
 * Cover and flags of a case. Whoever changes them adds a record, and only one at a time
 * can: a transaction that has added one itself reads both once.
 */
@Component
class HeldCases {

	private final CaseCovers covers;

	private final CaseFlags flags;

	private final Chains chains;

	private final KeptInTransaction<Map<CaseNumber, HeldCase>> kept = new KeptInTransaction<>(HashMap::new);

	HeldCases(CaseCovers covers, CaseFlags flags, Chains chains) {
		this.covers = covers;
		this.flags = flags;
		this.chains = chains;
	}

	Optional<CaseHeader> cover(CaseNumber number) {
		return this.chains.holds(number.value()) ? held(number).map(HeldCase::cover) : this.covers.find(number);
	}

	Set<CaseFlag> flags(CaseNumber number) {
		return this.chains.holds(number.value()) ? held(number).map(HeldCase::flags).orElse(Set.of())
				: this.flags.of(List.of(number)).getOrDefault(number, Set.of());
	}

	private Optional<HeldCase> held(CaseNumber number) {
		Map<CaseNumber, HeldCase> cases = this.kept.get();
		Optional<HeldCase> held = Optional.ofNullable(cases.get(number)).or(() -> this.covers.withFlags(number));
		held.ifPresent((one) -> cases.put(number, one));
		return held;
	}

	/** A case that nobody else knows yet. */
	void opened(CaseHeader cover) {
		this.kept.get().put(cover.number(), new HeldCase(cover, Set.of()));
	}

	void changed(CaseNumber number) {
		this.kept.get().remove(number);
	}

	void changed(CaseNumber number, UnaryOperator<CaseHeader> change) {
		this.kept.get().computeIfPresent(number, (key, held) -> new HeldCase(change.apply(held.cover()), held.flags()));
	}

	/**
	 * A case whose cover and flags nobody else can change now.
	 *
	 * @param cover its cover
	 * @param flags its flags
	 */
	record HeldCase(CaseHeader cover, Set<CaseFlag> flags) {
	}

}
