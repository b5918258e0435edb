package org.bihuan.timer;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.Recalculation;
import org.bihuan.deadline.Recalculation.Recalculated;
import org.bihuan.deadline.WaitingClocks;
import org.bihuan.deadline.WaitingClocks.WaitingClock;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.NodeClock;
import org.bihuan.workflow.Timers;
import org.bihuan.workflow.Timers.Timer;
import org.bihuan.workflow.WholeAct;

import org.springframework.stereotype.Component;

/**
 * Each act with its records in one transaction. A moment that the law or a decision has
 * set may ring late by hand, but never early: it would be a false date. What rings only
 * reminds or tidies up may ring at any time.
 */
@Component
class TimerBell {

	private static final String CHAIN = "jobs";

	private final Timers timers;

	private final WaitingClocks clocks;

	private final Recalculation recalculation;

	private final CaseFiles files;

	private final AuditTrail audit;

	private final NodeClock trust;

	private final Clock clock;

	TimerBell(Timers timers, WaitingClocks clocks, Recalculation recalculation, CaseFiles files, AuditTrail audit,
			NodeClock trust, Clock clock) {
		this.timers = timers;
		this.clocks = clocks;
		this.recalculation = recalculation;
		this.files = files;
		this.audit = audit;
		this.trust = trust;
		this.clock = clock;
	}

	@WholeAct
	void ring(String id, String reason, String by) {
		if (Waiting.row(id).isPresent()) {
			throw new Refusal.Conflict("timer.fire.row");
		}
		Timer timer = this.timers.find(id).orElseThrow(() -> new Refusal.Conflict("timer.gone"));
		Waiting waiting = waiting(timer);
		if (!this.trust.isRight()) {
			throw new Refusal.Conflict("timer.fire.clock");
		}
		Instant now = this.clock.instant();
		if (!waiting.mayRing(now)) {
			throw new Refusal.Conflict("timer.fire.early", waiting.at());
		}
		this.timers.ring(id);
		// after the ringing, which holds the obligation before the case, as the executor
		// does
		tellCase(waiting, "fired", reason, by);
		Map<String, Object> content = content(waiting, reason);
		content.put("dueAt", waiting.at().toString());
		this.audit.record(CHAIN, by, "job " + id, "fired", content);
	}

	/** What was tried in vain, and rolled back, is on record all the same. */
	@WholeAct
	void failed(String id, String reason, String by, String cause) {
		this.audit.record(CHAIN, by, "job " + id, "fire-failed", Map.of("reason", reason, "cause", cause));
	}

	/** A timer that carries a legal clock is what the ledger says of it. */
	private Waiting waiting(Timer timer) {
		if (!TimerKind.isLegal(timer.process())) {
			return Waiting.of(timer);
		}
		return carried(timer).map((clock) -> Waiting.of(clock, timer))
			.orElseThrow(() -> new Refusal.Conflict("timer.stray"));
	}

	private Optional<WaitingClock> carried(Timer timer) {
		return (timer.caseNumber() != null && timer.instance() != null)
				? this.clocks.carriedBy(new CaseNumber(timer.caseNumber()), timer.instance()) : Optional.empty();
	}

	private void tellCase(Waiting waiting, String outcome, String reason, String by) {
		if (waiting.clock() != null) {
			this.files.record(waiting.clock().caseNumber(), EntryKind.CLOCK, by, waiting.clock().of(), outcome, Map
				.of("dueAt", waiting.clock().dueAt().toString(), "at", waiting.at().toString(), "reason", reason));
			return;
		}
		String number = waiting.caseNumber();
		if (number != null && !this.files.headers(List.of(new CaseNumber(number))).isEmpty()) {
			this.files.record(new CaseNumber(number), EntryKind.CLOCK, by, waiting.kind().name(), outcome,
					Map.of("dueAt", waiting.at().toString(), "reason", reason));
		}
	}

	private static Map<String, Object> content(Waiting waiting, String reason) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("kind", waiting.kind().name());
		content.put("case", Objects.requireNonNullElse(waiting.caseNumber(), ""));
		content.put("reason", reason);
		return content;
	}

	@WholeAct
	Recalculated recalculate(String id, String reason, String by) {
		Waiting waiting = legal(id);
		Recalculated result = this.recalculation.again(Objects.requireNonNull(waiting.clock()).obligation(), by,
				reason);
		Map<String, Object> content = content(waiting, reason);
		content.put("obligation", result.kind());
		content.put("dueBefore", result.dueBefore().toString());
		content.put("dueAfter", result.dueAfter().toString());
		content.put("timerBefore", String.valueOf(result.timerBefore()));
		content.put("timerAfter", String.valueOf(result.timerAfter()));
		this.audit.record(CHAIN, by, "job " + id, "recalculated", content);
		return result;
	}

	private Waiting legal(String id) {
		OptionalLong row = Waiting.row(id);
		Waiting waiting = row.isPresent()
				? this.clocks.find(row.getAsLong())
					.map((clock) -> Waiting.of(clock, null))
					.orElseThrow(() -> new Refusal.Conflict("timer.gone"))
				: waiting(this.timers.find(id).orElseThrow(() -> new Refusal.Conflict("timer.gone")));
		if (!waiting.isLegal()) {
			throw new Refusal.Conflict("timer.recalculate.other");
		}
		return waiting;
	}

}
