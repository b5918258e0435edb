package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.deadline.board.ObligationBoard;
import org.bihuan.deadline.service.ServiceClocks;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contract of the room: finds and locks the obligation, lets it decide, and has the
 * clock follow.
 */
@Service
@Transactional
class LegalObligations implements Obligations {

	private static final Set<String> OWED_BY_AUTHORITIES = Set.of("look-back", "resume-review", "investigation");

	private final ObligationRows rows;

	private final ClockFollower follower;

	private final StandingClock standing;

	private final WorkCalendar calendar;

	private final CaseFiles files;

	private final ServiceClocks serviceClocks;

	private final ObligationBoard board;

	LegalObligations(ObligationRows rows, ClockFollower follower, StandingClock standing, WorkCalendar calendar,
			CaseFiles files, ServiceClocks serviceClocks, ObligationBoard board) {
		this.rows = rows;
		this.follower = follower;
		this.standing = standing;
		this.calendar = calendar;
		this.files = files;
		this.serviceClocks = serviceClocks;
		this.board = board;
	}

	@Override
	public void start(CaseNumber number, String kind, Term term, Basis basis, Instant at) {
		start(Owed.of(number, kind), term, basis, at);
	}

	@Override
	public void start(Owed owed, Term term, Basis basis, Instant at) {
		begin(owed, term, this.calendar.end(at, term), basis, at);
	}

	@Override
	public void startUntil(CaseNumber number, String kind, Instant dueAt, Basis basis, Instant at) {
		startUntil(Owed.of(number, kind), dueAt, basis, at);
	}

	@Override
	public void startUntil(Owed owed, Instant dueAt, Basis basis, Instant at) {
		begin(owed, null, dueAt, basis, at);
	}

	private void begin(Owed owed, @Nullable Term term, Instant dueAt, Basis basis, Instant at) {
		if (open(owed).isEmpty()) {
			Obligation obligation = this.rows.saveAndFlush(new Obligation(owed, debtor(owed), term, basis, at, dueAt));
			this.follower.started(obligation, at, basis.document());
		}
	}

	private UnitCode debtor(Owed owed) {
		if (owed.by() != null) {
			return owed.by();
		}
		CaseHeader header = this.files.header(owed.caseNumber());
		return OWED_BY_AUTHORITIES.contains(owed.kind()) ? header.authority() : header.unit();
	}

	@Override
	public void hold(CaseNumber number, String kind, String what, Instant at) {
		hold(Owed.of(number, kind), what, at);
	}

	@Override
	public void hold(Owed owed, String what, Instant at) {
		open(owed).ifPresent((obligation) -> {
			this.follower.filed(obligation, at);
			if (obligation.hold(at)) {
				this.follower.held(obligation, at, what);
			}
		});
	}

	@Override
	public void resume(CaseNumber number, String kind, int reworkDays, String what, Instant at) {
		resume(Owed.of(number, kind), reworkDays, what, at);
	}

	@Override
	public void resume(Owed owed, int reworkDays, String what, Instant at) {
		open(owed).ifPresent((obligation) -> {
			int days = this.rows.existsByCaseNumberAndReworkUsedTrue(owed.caseNumber().value()) ? 0 : reworkDays;
			this.standing.recount(obligation);
			if (obligation.resume(days, this.calendar, at)) {
				this.follower.resumed(obligation, (days > 0) ? "REWORK" : "RUN", at, what);
			}
		});
	}

	@Override
	public void takeBack(CaseNumber number, String kind, String what, Instant at) {
		open(Owed.of(number, kind)).ifPresent((obligation) -> {
			this.standing.recount(obligation);
			if (obligation.takeBack(at)) {
				this.follower.resumed(obligation, Stretch.TAKEN_BACK, at, what);
			}
		});
	}

	@Override
	public void meet(CaseNumber number, String kind, String what, Instant at) {
		meet(Owed.of(number, kind), what, at);
	}

	@Override
	public void meet(Owed owed, String what, Instant at) {
		open(owed).ifPresent((obligation) -> {
			this.follower.filed(obligation, at);
			if (obligation.meet(at)) {
				this.follower.settled(obligation, what);
			}
		});
	}

	@Override
	public void end(CaseNumber number, String kind, String what, Instant at) {
		end(Owed.of(number, kind), what, at);
	}

	@Override
	public void end(Owed owed, String what, Instant at) {
		open(owed).ifPresent((obligation) -> {
			if (obligation.end(at)) {
				this.follower.settled(obligation, what);
			}
		});
	}

	@Override
	public void changeHolder(CaseNumber number, UnitCode from, UnitCode to) {
		this.rows.lockOpen(number.value())
			.stream()
			.filter((obligation) -> obligation.unit().equals(from) && !obligation.asksByName())
			.forEach((obligation) -> obligation.owedBy(to));
		this.serviceClocks.changeHolder(number, from, to);
	}

	@Override
	public void endAll(CaseNumber number, String what, Instant at) {
		for (Obligation obligation : this.rows.lockOpen(number.value())) {
			if (obligation.end(at)) {
				this.follower.settled(obligation, what);
			}
		}
		this.serviceClocks.endAll(number, at);
	}

	private Optional<Obligation> open(Owed owed) {
		return this.rows.lock(Obligation.liveKey(owed));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<ObligationView> find(CaseNumber number, String kind) {
		return this.board.find(number, kind);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<ObligationView> find(Owed owed) {
		return this.board.find(owed);
	}

	@Override
	@Transactional(readOnly = true)
	public List<ObligationView> ofCase(CaseNumber number) {
		return this.board.ofCase(number);
	}

	@Override
	@Transactional(readOnly = true)
	public List<ObligationView> counting(Collection<CaseNumber> numbers) {
		return this.board.counting(numbers);
	}

	@Override
	@Transactional(readOnly = true)
	public List<ObligationView> some(Collection<Long> ids) {
		return this.board.some(ids);
	}

	@Override
	@Transactional(readOnly = true)
	public Listing<ObligationView> list(ObligationFilter filter, Scope scope) {
		return this.board.list(filter, scope);
	}

}
