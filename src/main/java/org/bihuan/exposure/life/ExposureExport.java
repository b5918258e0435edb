package org.bihuan.exposure.life;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.exposure.ExposedCase;
import org.bihuan.exposure.Exposures;
import org.bihuan.exposure.Exposures.ExposureFilter;
import org.bihuan.frame.Texts;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the exposures that a filter shows into a workbook.
 */
@Component
class ExposureExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("column.row", "column.number", "unit.name", "column.title",
			"state", "column.published", "column.until", "column.takenDown", "followUp");

	private final Exposures exposures;

	private final LongWork work;

	private final AuditTrail trail;

	private final Texts texts;

	private final Clock clock;

	ExposureExport(Exposures exposures, LongWork work, AuditTrail trail, Texts texts, Clock clock) {
		this.exposures = exposures;
		this.work = work;
		this.trail = trail;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Begins it, with a record that the rows left the house.
	 * @return identifier of the long work
	 */
	@Transactional
	public String start(Person person, ExposureFilter filter, Locale locale) {
		long count = this.exposures.list(page(filter, null), person.scope()).total();
		Map<String, Object> told = new HashMap<>(Map.of("count", count));
		told.put("state", String.valueOf(filter.state()));
		told.put("unit", String.valueOf(filter.unit()));
		this.trail.record("export", person.login(), "exposures", null, told);
		String file = this.texts.of("exposure.file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		return this.work.start("exposure-export", person.login(), file,
				(progress) -> write(filter, person.scope(), file + ".xlsx", progress, locale));
	}

	private void write(ExposureFilter filter, Scope scope, String file, WorkProgress progress, Locale locale)
			throws IOException {
		long row = 0;
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, progress.result(file, SheetFormat.XLSX.mediaType()),
				this.texts.of("exposure.navigation", locale))) {
			sheet.row(COLUMNS.stream().map((column) -> this.texts.of("exposure." + column, locale)).toList());
			@Nullable String cursor = null;
			do {
				Listing<ExposedCase> page = this.exposures.list(page(filter, cursor), scope);
				progress.total(page.total());
				for (ExposedCase one : page.items()) {
					sheet.row(cells(++row, one, locale));
				}
				progress.done(row);
				cursor = page.next();
			}
			while (cursor != null);
		}
		progress.say("exposure.exported", row);
	}

	private static ExposureFilter page(ExposureFilter filter, @Nullable String cursor) {
		return new ExposureFilter(filter.state(), filter.unit(), cursor, PAGE);
	}

	private List<String> cells(long row, ExposedCase one, Locale locale) {
		return List.of(String.valueOf(row), one.caseNumber().value(), one.unitName(), one.title(),
				this.texts.of("exposure.state." + one.state(), locale), moment(one.publishedAt()),
				Objects.toString(one.takeDownOn(), ""), moment(one.takenDownAt()),
				Objects.toString(one.followUp(), ""));
	}

	private String moment(@Nullable Instant at) {
		return (at != null) ? this.texts.moment(at) : "";
	}

}
