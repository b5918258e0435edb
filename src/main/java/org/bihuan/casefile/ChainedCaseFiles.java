package org.bihuan.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.chain.CanonicalJson;
import org.bihuan.casefile.chain.Chains;
import org.bihuan.casefile.chain.Fact;
import org.bihuan.casefile.chain.Link;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Case files whose records are a hash chain of their own. Writing needs a transaction
 * that somebody else began: a record never stands without what it tells.
 */
@Service
class ChainedCaseFiles implements CaseFiles {

	private static final String CLOSED = "CLOSED";

	private static final Set<String> OVER = Set.of("SIGNED_OFF", CLOSED);

	private static final String SYSTEM = "system";

	private final CaseCovers covers;

	private final CaseFlags flags;

	private final HeldCases cases;

	private final CaseNumbers numbers;

	private final Chains chains;

	private final CaseLedger ledger;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChainedCaseFiles(CaseCovers covers, CaseFlags flags, HeldCases cases, CaseNumbers numbers, Chains chains,
			CaseLedger ledger, ApplicationEventPublisher events, Clock clock) {
		this.covers = covers;
		this.flags = flags;
		this.cases = cases;
		this.numbers = numbers;
		this.chains = chains;
		this.ledger = ledger;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseHeader open(CaseOpening opening) {
		UnitView unit = opening.unit();
		CaseNumber number = this.numbers.next(opening.kind().prefix(), unit.district());
		CaseHeader cover = new CaseHeader(number, unit.code(), unit.name(), opening.sector(), opening.authority(),
				unit.leadAuthority(), unit.town(), opening.title(), opening.grade(), opening.state(), null,
				WallTime.truncated(this.clock.instant()), opening.actor(), null);
		this.covers.insert(cover, unit.district());
		this.chains.start(number.value(), opened(opening));
		this.cases.opened(cover);
		participate(number, opening.actor());
		return cover;
	}

	private static Fact opened(CaseOpening opening) {
		return new Fact(EntryKind.OPENED.name(), opening.actor(), "case", opening.state(),
				Map.of("unit", opening.unit().code().value(), "unitName", opening.unit().name(), "sector",
						opening.sector(), "authority", opening.authority().value(), "title", opening.title(), "grade",
						opening.grade()));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(CaseNumber number, EntryKind kind, String actor, String subject, @Nullable String outcome,
			Map<String, ?> content) {
		append(number, new Fact(kind.name(), actor, subject, outcome, content));
		if (kind == EntryKind.STEP) {
			participate(number, actor);
		}
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordAll(List<CaseRecord> records) {
		Map<String, List<Fact>> facts = new LinkedHashMap<>();
		records.forEach((one) -> facts.computeIfAbsent(one.number().value(), (scope) -> new ArrayList<>())
			.add(new Fact(one.kind().name(), one.actor(), one.subject(), one.outcome(), one.content())));
		this.chains.appendAll(facts);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void changeState(CaseNumber number, String state, @Nullable String reason, String actor) {
		Map<String, String> content = new HashMap<>();
		if (reason != null) {
			content.put("reason", reason);
		}
		Instant at = append(number, new Fact(EntryKind.STATE.name(), actor, "state", state, content)).at();
		Instant closedAt = CLOSED.equals(state) ? at : null;
		this.covers.state(number, state, reason, closedAt, OVER.contains(state) ? at : null);
		this.cases.changed(number, (cover) -> cover.in(state, reason, closedAt));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void changeGrade(CaseNumber number, String grade, String actor) {
		append(number, new Fact(EntryKind.STATE.name(), actor, "grade", grade, Map.of()));
		this.covers.grade(number, grade);
		changed(number);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void mark(CaseNumber number, CaseFlag flag, boolean on, String actor) {
		this.cases.changed(number);
		boolean changed = on ? this.flags.add(number, flag) : this.flags.remove(number, flag);
		if (changed) {
			append(number, new Fact(EntryKind.STATE.name(), actor, flag.word(), on ? "on" : "off", Map.of()));
			this.events.publishEvent(new CaseMarked(number, flag, on));
		}
	}

	@Override
	public Set<CaseFlag> flags(CaseNumber number) {
		return this.cases.flags(number);
	}

	@Override
	public Map<CaseNumber, Set<CaseFlag>> flags(Collection<CaseNumber> numbers) {
		return this.flags.of(numbers);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void changeAuthority(CaseNumber number, UnitCode authority, String actor) {
		append(number, new Fact(EntryKind.STATE.name(), actor, "authority", authority.value(),
				Map.of("from", header(number).authority().value())));
		this.covers.authority(number, authority);
		changed(number);
	}

	private void changed(CaseNumber number) {
		this.cases.changed(number);
		this.events.publishEvent(new CoverChanged(number));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void addParticipant(CaseNumber number, String login) {
		participate(number, login);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void describe(CaseNumber number, String text) {
		this.covers.addWords(number, text);
	}

	@Override
	public CaseHeader header(CaseNumber number) {
		return this.cases.cover(number).orElseThrow(() -> unknown(number));
	}

	@Override
	public CaseHeader header(CaseNumber number, Scope scope) {
		return this.covers.find(number, scope).orElseThrow(() -> unknown(number));
	}

	@Override
	public Map<CaseNumber, CaseHeader> headers(Collection<CaseNumber> numbers) {
		return this.covers.of(numbers);
	}

	@Override
	public List<CaseEntry> entries(CaseNumber number) {
		return this.chains.read(number.value()).stream().map(ChainedCaseFiles::entry).toList();
	}

	@Override
	public Listing<CaseHeader> list(CaseFilter filter, Scope scope) {
		Listing<CaseLine> page = this.ledger.page(filter, scope);
		return new Listing<>(page.items().stream().map(CaseLine::cover).toList(), page.total(), page.next());
	}

	private Link append(CaseNumber number, Fact fact) {
		return this.chains.append(number.value(), fact).orElseThrow(() -> unknown(number));
	}

	private void participate(CaseNumber number, String login) {
		if (!SYSTEM.equals(login)) {
			this.covers.addParticipant(number, login);
		}
	}

	private static CaseEntry entry(Link link) {
		return new CaseEntry(link.seq(), EntryKind.valueOf(link.kind()), link.at(), link.actor(), link.subject(),
				link.outcome(), CanonicalJson.read(link.content()), link.hash());
	}

	private static Refusal unknown(CaseNumber number) {
		return new Refusal.NotFound("casefile.unknown", number.value());
	}

}
