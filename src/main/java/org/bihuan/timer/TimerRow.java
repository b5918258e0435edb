package org.bihuan.timer;

import java.time.Instant;
import java.util.Locale;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.WaitingClocks.WaitingClock;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A timer as programs and pages read it.
 *
 * @param id by which it is acted on
 * @param kind what it is for
 * @param does what it will do, in the reader's words
 * @param obligation kind of obligation, or the step; null where the ledger does not keep
 * it
 * @param caseNumber the case; null if it belongs to none
 * @param title title of the case; null in the engine's list
 * @param unit unit that the case is about; null in the engine's list
 * @param unitName its name; null in the engine's list
 * @param whom who is meant, by name; null in the engine's list
 * @param at its moment
 * @param when in how many working days, or for how long it is late, in the reader's words
 * @param workingDays working days left, negative when late
 * @param dueAt when the obligation is due; null where the ledger does not keep it
 * @param timerAt when the engine will ring; null where a sweep comes, or a timer is lost
 * @param late whether its moment has passed
 * @param failed whether the engine has given it up
 * @param lost whether a legal clock has no timer, or one of another moment
 * @param mayFire whether an administrator may let it ring now
 * @param mayRecalculate whether an administrator may have it computed again
 */
record TimerRow(String id, TimerKind kind, String does, @Nullable String obligation, @Nullable String caseNumber,
		@Nullable String title, @Nullable UnitCode unit, @Nullable String unitName, @Nullable String whom, Instant at,
		String when, int workingDays, @Nullable Instant dueAt, @Nullable Instant timerAt, boolean late, boolean failed,
		boolean lost, boolean mayFire, boolean mayRecalculate) {

	static TimerRow of(Waiting waiting, TimerStory story, boolean acts, TimerWords words, Instant now, Locale locale) {
		WaitingClock clock = waiting.clock();
		CaseHeader header = story.header();
		Instant at = waiting.at();
		Instant timerAt = (waiting.timer() != null) ? waiting.timer().dueAt() : null;
		return new TimerRow(waiting.id(), waiting.kind(), words.does(waiting, story, locale),
				(clock != null) ? clock.of() : null, waiting.caseNumber(), (header != null) ? header.title() : null,
				(header != null) ? header.unit() : null, (header != null) ? header.unitName() : null,
				story.whom().isEmpty() ? null : story.whom(), at, words.when(at, now, locale),
				words.workingDays(at, now), (clock != null) ? clock.dueAt() : null, timerAt, !at.isAfter(now),
				waiting.timer() != null && waiting.timer().failed(), waiting.isLost(), acts && waiting.mayRing(now),
				acts && waiting.isLegal());
	}

	/** How it is lit. */
	public String lamp() {
		if (this.failed || this.lost) {
			return "lamp lamp-black";
		}
		return this.late ? "lamp lamp-red" : (this.workingDays <= 3) ? "lamp lamp-yellow" : "lamp lamp-green";
	}

}
