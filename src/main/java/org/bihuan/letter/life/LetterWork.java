package org.bihuan.letter.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterState;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and the process do with a letter: finds and locks it, lets it decide, and
 * has the record follow.
 */
@Service
@Transactional
class LetterWork {

	static final String SYSTEM = "system";

	/** Reasons of a closed case after which nobody is written to any more. */
	private static final Set<String> SILENT = Set.of("UNIT_CEASED", "MISTAKEN");

	private final LetterRows rows;

	private final LetterEvents events;

	private final LetterMail mail;

	private final ReplyClock replies;

	private final Composition composition;

	private final Measures measures;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	LetterWork(LetterRows rows, LetterEvents events, LetterMail mail, ReplyClock replies, Composition composition,
			@Lazy Measures measures, ApplicationEventPublisher publisher, Clock clock) {
		this.rows = rows;
		this.events = events;
		this.mail = mail;
		this.replies = replies;
		this.composition = composition;
		this.measures = measures;
		this.publisher = publisher;
		this.clock = clock;
	}

	Letter find(long id) {
		return this.rows.findById(id).orElseThrow(() -> new Refusal.NotFound("letter.unknown", id));
	}

	Letter lock(long id) {
		return this.rows.lock(id).orElseThrow(() -> new Refusal.NotFound("letter.unknown", id));
	}

	void draft(long id, Map<String, String> words, @Nullable LocalDate replyUntil, String by, Instant at) {
		Letter letter = lock(id);
		if (replyUntil == null && needsReply(letter)) {
			throw new Refusal.Invalid("replyUntil", "letter.refused.needsReply");
		}
		if (replyUntil != null && !replyUntil.isAfter(day(at))) {
			throw new Refusal.Invalid("replyUntil", "letter.refused.replyUntil", replyUntil);
		}
		letter.draft(words, replyUntil, by);
		this.composition.preview(letter, at);
		this.events.draft(letter, by, at);
	}

	boolean needsReply(Letter letter) {
		return letter.isRectification() || MeasureEnd.needsReply(letter.measureCode());
	}

	void review(long id, String by) {
		lock(id).review(by);
	}

	void sign(long id, String by, Instant at) {
		lock(id).sign(by, day(at));
	}

	void seal(long id, String file, String sha256, String by, Instant at) {
		Letter letter = lock(id);
		letter.seal(file, sha256);
		this.events.record(letter, "SEALED", by, at, Map.of("sha256", sha256));
	}

	/** Sends it on its way; the clock of the reply starts with the date that it names. */
	Letter send(long id) {
		Instant now = this.clock.instant();
		Letter letter = lock(id);
		letter.send(now);
		boolean reachable = this.mail.sent(letter);
		this.replies.start(letter, now);
		this.events.record(letter, reachable ? "SENT" : "UNREACHABLE", SYSTEM, now, Map.of());
		measureDone(letter, MeasureEnd.SENT, "letter-sent", now);
		return letter;
	}

	void deliver(long id, String how, Map<String, String> detail, String by, Instant at) {
		Letter letter = lock(id);
		letter.deliver(at);
		this.events.record(letter, how, by, at, detail);
		measureDone(letter, MeasureEnd.DELIVERED, "letter-delivered", at);
	}

	void reply(long id, String statement, String by, Instant at) {
		Letter letter = lock(id);
		this.replies.filed(letter, at);
		this.events.record(letter, "REPLIED", by, at, Map.of("statement", statement));
	}

	/** Not enough: the clock runs on, and whoever takes measures hears of it. */
	void assess(long id, boolean enough, String reason, String by, Instant at) {
		Letter letter = lock(id);
		this.events.record(letter, enough ? "ENOUGH" : "INSUFFICIENT", by, at, Map.of("reason", reason));
		this.replies.assessed(letter, enough, at);
		if (!enough) {
			this.replies.refused(letter, at);
		}
		measureDone(letter, MeasureEnd.ASSESSED, "letter-assessed", at);
	}

	/** Everything that it asked for is done. */
	void settle(long id) {
		Instant now = this.clock.instant();
		Letter letter = lock(id);
		letter.settle(now);
		this.events.record(letter, "SETTLED", SYSTEM, now, Map.of());
		ended(letter, now);
	}

	/**
	 * Drops a draft, or takes an issued letter back; a second call changes nothing.
	 * @param id the letter
	 * @param why why, in the record's words
	 * @param caseReason reason for which the case has closed; null if it has not
	 */
	void callOff(long id, String why, @Nullable String caseReason) {
		Instant now = this.clock.instant();
		Letter letter = lock(id);
		if (letter.callOff(why, now)) {
			over(letter, why, now);
			ended(letter, now);
			boolean silent = caseReason != null && SILENT.contains(caseReason);
			if (letter.sentAt() != null && !silent) {
				this.mail.calledOff(letter);
			}
		}
	}

	/** Marks a letter that a later one withdraws. */
	void withdraw(long id, String by) {
		Instant now = this.clock.instant();
		Letter letter = lock(id);
		boolean told = letter.over();
		if (letter.withdraw(by, now)) {
			over(letter, by, now);
			if (!told) {
				ended(letter, now);
			}
		}
	}

	void correct(long id, String by) {
		Letter letter = lock(id);
		this.events.record(letter, "CORRECTED", SYSTEM, this.clock.instant(), Map.of("by", by));
	}

	private void over(Letter letter, String why, Instant now) {
		this.replies.end(letter, why, now);
		Map<String, String> detail = new TreeMap<>();
		detail.put("reason", why);
		this.events.record(letter, letter.state().name(), SYSTEM, now, detail);
		Long measure = letter.measure();
		if (measure != null) {
			this.measures.settle(measure, MeasureState.ENDED,
					"letter-" + letter.state().name().toLowerCase(Locale.ROOT), now);
		}
	}

	private void measureDone(Letter letter, MeasureEnd step, String how, Instant at) {
		Long measure = letter.measure();
		if (measure != null && MeasureEnd.of(letter.measureCode(), letter.asksReply()) == step) {
			this.measures.settle(measure, MeasureState.DONE, how, at);
		}
	}

	private void ended(Letter letter, Instant at) {
		LetterState state = letter.state();
		this.publisher.publishEvent(new LetterEnded(letter.id(), letter.caseNumber(), letter.kind(), state, at));
	}

	static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, Zone.SHANGHAI);
	}

}
