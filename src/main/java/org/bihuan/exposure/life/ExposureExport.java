package org.bihuan.exposure.life;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.exposure.ExposedCase;
import org.bihuan.exposure.Exposures;
import org.bihuan.exposure.Exposures.ExposureFilter;
import org.bihuan.frame.Texts;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the exposures that a filter shows into a workbook.
 */
@Component
class ExposureExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("column.row", "column.number", "unit.name", "column.title",
			"state", "column.published", "column.until", "column.takenDown", "followUp");

	private final Exposures exposures;

	private final ListExport export;

	private final Texts texts;

	ExposureExport(Exposures exposures, ListExport export, Texts texts) {
		this.exposures = exposures;
		this.export = export;
		this.texts = texts;
	}

	String start(Person person, ExposureFilter filter, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("exposure",
						Map.of("state", String.valueOf(filter.state()), "unit", String.valueOf(filter.unit())), COLUMNS,
						(cursor) -> this.exposures.list(new ExposureFilter(filter.state(), filter.unit(), cursor, PAGE),
								person.scope()),
						(page) -> page.stream().map((one) -> cells(one, locale)).toList()),
				locale);
	}

	private List<String> cells(ExposedCase one, Locale locale) {
		return List.of(one.caseNumber().value(), one.unitName(), one.title(),
				this.texts.of("exposure.state." + one.state(), locale), moment(one.publishedAt()),
				Objects.toString(one.takeDownOn(), ""), moment(one.takenDownAt()),
				Objects.toString(one.followUp(), ""));
	}

	private String moment(@Nullable Instant at) {
		return (at != null) ? this.texts.moment(at) : "";
	}

}
