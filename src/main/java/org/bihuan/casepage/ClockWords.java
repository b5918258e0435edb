package org.bihuan.casepage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casepage.CaseView.Stretch;
import org.bihuan.deadline.ObligationView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts clocks and due moments into words.
 */
@Component
class ClockWords {

	private final Wording wording;

	private final WorkCalendar calendar;

	private final Clock clock;

	ClockWords(Wording wording, WorkCalendar calendar, Clock clock) {
		this.wording = wording;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Nullable Lamp lamp(@Nullable Instant dueAt) {
		if (dueAt == null) {
			return null;
		}
		Instant now = this.clock.instant();
		return Lamp.of(this.wording, this.wording.moment(dueAt), dueAt.isBefore(now),
				this.calendar.between(now, dueAt, DayKind.WORKING_DAYS));
	}

	Lamp lamp(ObligationView view) {
		return Lamp.of(this.wording, this.wording.moment(view.dueAt()), view.overdue(), view.daysLeft());
	}

	/** The first due among the legal obligations whose clock counts. */
	Optional<Lamp> pressing(List<ObligationView> obligations) {
		return obligations.stream()
			.filter((view) -> !view.service() && view.daysLeft() != null)
			.min((one, other) -> one.dueAt().compareTo(other.dueAt()))
			.map(this::lamp);
	}

	CaseView.Clock of(ObligationView view, Map<String, String> steps) {
		String kind = view.service() ? steps.getOrDefault(view.kind(), view.kind())
				: this.wording.word("obligation", view.kind());
		return new CaseView.Clock(kind, view.service(), this.wording.unit(view.unit()),
				this.wording.word("deadline.state", view.overdue() ? "overdue" : view.state()), lamp(view),
				view.provisional(), (view.missedAt() != null) ? this.wording.moment(view.missedAt()) : "",
				this.wording.basis(view.basis().document(), view.basis().place()),
				view.segments().stream().map((segment) -> stretch(segment, steps)).toList());
	}

	private Stretch stretch(ObligationView.Segment segment, Map<String, String> steps) {
		String document = Optional.ofNullable(steps.get(segment.document()))
			.orElseGet(() -> this.wording.basis(segment.document(), null));
		return new Stretch(this.wording.word("deadline.segment", segment.kind()), this.wording.moment(segment.from()),
				(segment.until() != null) ? this.wording.moment(segment.until()) : "",
				this.wording.moment(segment.dueAt()), document);
	}

}
