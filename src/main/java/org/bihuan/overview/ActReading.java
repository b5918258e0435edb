package org.bihuan.overview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bihuan.escalation.Trigger;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order out of what was sent, and tells at once all that is wrong with it.
 */
final class ActReading {

	private static final int LONGEST = 500;

	private static final int MOST_DAYS = 365;

	private final ActForm sent;

	private final List<Trigger> triggers;

	private final LocalDate today;

	private final boolean whole;

	private final List<FieldProblem> problems = new ArrayList<>();

	/**
	 * Prepares the reading.
	 * @param sent what was sent
	 * @param triggers what a measure may be proposed for, the usual one first
	 * @param today the day
	 * @param whole whether nothing may be missing
	 */
	ActReading(ActForm sent, List<Trigger> triggers, LocalDate today, boolean whole) {
		this.sent = sent;
		this.triggers = triggers;
		this.today = today;
		this.whole = whole;
	}

	/**
	 * Reads.
	 * @param act the act
	 * @return the order
	 * @throws Refusal.Invalid if something is missing or does not fit
	 */
	ActOrder order(BoardAct act) {
		ActOrder order = new ActOrder(act, reason(), trigger(), (act == BoardAct.PROPOSE_EXTENSION) ? days() : null,
				(act == BoardAct.PROPOSE_PAUSE) ? until() : null, (act == BoardAct.REASSIGN) ? to() : null);
		if (!this.problems.isEmpty()) {
			throw new Refusal.Invalid(this.problems);
		}
		return order;
	}

	private String reason() {
		String said = plain(this.sent.reason());
		if (said.codePointCount(0, said.length()) > LONGEST) {
			wrong("reason", "overview.act.reason.tooLong", LONGEST);
		}
		else if (said.isEmpty() && this.whole) {
			wrong("reason", "overview.act.reason.missing");
		}
		return said;
	}

	private Trigger trigger() {
		String word = plain(this.sent.trigger());
		return this.triggers.stream()
			.filter((one) -> word.isEmpty() || one.name().equals(word))
			.findFirst()
			.orElseGet(() -> {
				wrong("trigger", "overview.act.trigger.unknown");
				return this.triggers.get(0);
			});
	}

	private @Nullable Integer days() {
		String word = plain(this.sent.days());
		if (word.isEmpty() && !this.whole) {
			return null;
		}
		int days = word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : 0;
		if (days < 1 || days > MOST_DAYS) {
			wrong("days", "overview.act.days.wrong", MOST_DAYS);
		}
		return days;
	}

	private @Nullable LocalDate until() {
		String word = plain(this.sent.until());
		LocalDate day = day(word);
		boolean fits = day != null && day.isAfter(this.today) && !day.isAfter(this.today.plusYears(1));
		if (!fits && (this.whole || !word.isEmpty())) {
			wrong("until", "overview.act.until.wrong", this.today.plusDays(1), this.today.plusYears(1));
		}
		return day;
	}

	/** The day that a word means; null if it means none. */
	private static @Nullable LocalDate day(String word) {
		try {
			return WallTime.day(word);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private @Nullable String to() {
		String word = plain(this.sent.to());
		if (word.isEmpty() && this.whole) {
			wrong("to", "overview.act.to.missing");
		}
		return word.isEmpty() ? null : word;
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	private void wrong(String field, String key, Object... arguments) {
		this.problems.add(new FieldProblem(field, key, arguments));
	}

}
