package org.bihuan.rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.calendar.NoticeCheck;
import org.bihuan.calendar.Notices;
import org.bihuan.calendar.Notices.Cover;
import org.bihuan.calendar.Notices.WhatIf;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.deadline.CalendarEffects;
import org.bihuan.deadline.ClockMoves;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tries a notice out and takes it over.
 */
@Component
class CalendarActs {

	/** How long a request waits for the clocks; the sweep goes on with the rest. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int LONGEST = 500;

	private final Notices notices;

	private final CalendarEffects effects;

	private final AuditTrail audit;

	private final TransactionOperations transactions;

	CalendarActs(Notices notices, CalendarEffects effects, AuditTrail audit, TransactionOperations transactions) {
		this.notices = notices;
		this.effects = effects;
		this.audit = audit;
		this.transactions = transactions;
	}

	NoticePreview preview(String text, String number) {
		long version = this.notices.version();
		this.notices.refresh();
		NoticeCheck check = this.notices.read(text, number);
		if (!check.problems().isEmpty()) {
			return new NoticePreview(check, version, List.of(), new ClockMoves(0, 0, 0, List.of()));
		}
		WhatIf what = this.notices.whatIf(check.days());
		List<LocalDate> changed = what.changed();
		ClockMoves moves = changed.isEmpty() ? new ClockMoves(0, 0, 0, List.of())
				: this.effects.preview(what.calendar(), changed.get(0));
		return new NoticePreview(check, version, changed, moves);
	}

	long take(NoticeForm form, Person person) {
		NoticeCheck check = this.notices.read(form.text(), form.number());
		if (!check.problems().isEmpty()) {
			throw new Refusal.Invalid(check.problems()
				.stream()
				.map((row) -> new FieldProblem("text", row.messageKey(), row.arguments().toArray()))
				.toList());
		}
		required("number", form.number());
		required("source", form.source());
		required("reason", form.reason());
		long id = Objects.requireNonNull(this.transactions.execute((status) -> take(check, form, person)));
		this.effects.goOn(PATIENCE);
		return id;
	}

	private long take(NoticeCheck check, NoticeForm form, Person person) {
		Cover cover = new Cover(form.number().strip(), form.source().strip(), person.login(), form.reason().strip());
		long id = this.notices.take(check.days(), cover, form.version());
		this.audit.record("calendar", person.login(), cover.number(), "taken",
				Map.of("import", id, "source", cover.source(), "reason", cover.reason(), "days",
						check.days().stream().map((day) -> day.date() + " " + day.kind()).toList()));
		return id;
	}

	private static void required(String field, String value) {
		if (value.isBlank() || value.length() > (field.equals("number") ? LONGEST / 5 : LONGEST)) {
			throw new Refusal.Invalid(field, "rulebook.required");
		}
	}

}
