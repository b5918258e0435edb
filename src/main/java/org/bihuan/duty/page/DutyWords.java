package org.bihuan.duty.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.duty.DutyNames;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.period.DutyLine;
import org.bihuan.duty.period.DutyRecording;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Puts periods into the reader's words.
 */
@Component
class DutyWords {

	private static final long SOON = 3;

	private final DutyRecording recording;

	private final DutyNames names;

	private final Documents documents;

	private final People people;

	private final Texts texts;

	private final Clock clock;

	DutyWords(DutyRecording recording, DutyNames names, Documents documents, People people, Texts texts, Clock clock) {
		this.recording = recording;
		this.names = names;
		this.documents = documents;
		this.people = people;
		this.texts = texts;
		this.clock = clock;
	}

	List<DutyRow> of(List<DutyLine> lines, Person reader, Locale locale) {
		return lines.stream().map((line) -> row(line, reader, locale)).toList();
	}

	DutyRow row(DutyLine line, Person reader, Locale locale) {
		DutyPeriodView period = line.period();
		return new DutyRow(line, this.names.name(period.kind(), period.duty(), locale),
				Objects.toString(period.targetName(), ""), this.texts.of("duty.kind." + period.kind(), locale),
				this.texts.of("duty.row.often", locale, this.texts.of("duty.frequency." + period.frequency(), locale),
						period.period()),
				this.texts.of("role." + period.post(), locale), this.texts.of("duty.state." + period.state(), locale),
				lamp(period), due(line, locale), basis(period, locale), more(line, locale),
				Objects.toString(period.caseNumber(), Objects.toString(line.missedFile(), "")),
				this.recording.hindrance(line, reader).isEmpty(), this.recording.begunAt(period, reader).orElse(""));
	}

	private String lamp(DutyPeriodView period) {
		return switch (period.state()) {
			case OPEN -> soon(period.dueAt()) ? "lamp lamp-yellow" : "lamp lamp-green";
			case MISSED -> "lamp lamp-red";
			case DONE -> "lamp lamp-green";
			case SETTLED_LATE -> "lamp lamp-yellow";
			case VOID -> "lamp lamp-black";
		};
	}

	private boolean soon(Instant dueAt) {
		return Duration.between(this.clock.instant(), dueAt).toDays() < SOON;
	}

	private String due(DutyLine line, Locale locale) {
		DutyPeriodView period = line.period();
		Instant doneAt = period.doneAt();
		if (doneAt != null) {
			String by = this.people.find(Objects.toString(period.doneBy(), ""))
				.map(Person::name)
				.orElse(Objects.toString(period.doneBy(), ""));
			return this.texts.of((period.state() == DutyState.DONE) ? "duty.row.done" : "duty.row.settled", locale,
					doneAt, by);
		}
		long days = Duration.between(this.clock.instant(), period.dueAt()).toDays();
		return switch (period.state()) {
			case OPEN -> (days > 0) ? this.texts.of("duty.row.open", locale, period.dueAt(), days)
					: this.texts.of("duty.row.today", locale);
			case MISSED -> this.texts.of((days < 0) ? "duty.row.missed" : "duty.row.missed.yesterday", locale,
					period.dueAt(), -days);
			default -> this.texts.of("duty.row.until", locale, period.dueAt());
		};
	}

	private String basis(DutyPeriodView period, Locale locale) {
		if ("P-0".equals(period.document())) {
			return this.texts.of("duty.row.default", locale);
		}
		String title = this.documents.title(period.document()).orElse(period.document());
		return this.texts.of("duty.row.basis", locale, title, period.place());
	}

	private String more(DutyLine line, Locale locale) {
		List<String> lines = Stream.of(line.reason(), line.note(), line.evidence())
			.filter((text) -> text != null && !text.isEmpty())
			.toList();
		return String.join(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "; " : "；", lines);
	}

}
