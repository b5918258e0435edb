package org.bihuan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Texts;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the enterprises that a person sees into a table that can be brought back.
 */
@Component
class UnitExport {

	private final UnitLedger units;

	private final UnitDesk desk;

	private final SectorNames sectors;

	private final RiskTagNames tags;

	private final LongWork work;

	private final AuditTrail trail;

	private final Headings headings;

	private final Texts texts;

	private final Clock clock;

	UnitExport(UnitLedger units, UnitDesk desk, SectorNames sectors, RiskTagNames tags, LongWork work, AuditTrail trail, Headings headings, Texts texts,
			Clock clock) {
		this.units = units;
		this.desk = desk;
		this.sectors = sectors;
		this.tags = tags;
		this.work = work;
		this.trail = trail;
		this.headings = headings;
		this.texts = texts;
		this.clock = clock;
	}

	@Transactional
	public String start(Person person, SheetFormat format, Locale locale) {
		this.trail.record("export", person.login(), "units", null, Map.of("count", this.units.count(person)));
		String file = this.texts.of("intake.units.file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString()) + "." + format.extension();
		return this.work.start("unit-export", person.login(), file,
				(progress) -> write(person, format, file, progress, locale));
	}

	private void write(Person person, SheetFormat format, String file, WorkProgress progress, Locale locale)
			throws IOException {
		UnitNames names = UnitNames.of(this.sectors, this.tags, this.desk);
		Map<String, String> sectorNames = this.sectors.all(locale);
		Map<String, String> tagNames = this.tags.all(locale);
		Map<UnitCode, String> unitNames = new HashMap<>();
		this.desk.all(UnitKind.TOWN).forEach((unit) -> unitNames.put(unit.code(), unit.name()));
		this.desk.all(UnitKind.AUTHORITY).forEach((unit) -> unitNames.put(unit.code(), unit.name()));
		progress.total(this.units.count(person));
		long[] row = { 0 };
		try (SheetWriter sheet = SheetWriter.open(format, progress.result(file, format.mediaType()),
				this.texts.of("intake.units.sheet", locale))) {
			sheet.row(UnitRows.COLUMNS.stream().map((key) -> this.headings.of(key, locale)).toList());
			this.units.each(person, (unit) -> {
				write(sheet,
						List.of(unit.code().value(), unit.name(), listed(unit.sectors(), names.sectors(), sectorNames),
								listed(unit.riskTags(), names.tags(), tagNames),
								name(unit.leadAuthority(), names.authorities(), unitNames),
								name(unit.town(), names.towns(), unitNames)));
				progress.done(++row[0]);
			});
		}
		progress.say("intake.exported", row[0]);
	}

	private static String listed(List<String> codes, Names names, Map<String, String> words) {
		return codes.stream()
			.map((code) -> names.name(code, words.getOrDefault(code, code)))
			.collect(Collectors.joining(";"));
	}

	private static String name(@Nullable UnitCode code, Names names, Map<UnitCode, String> unitNames) {
		return (code != null) ? names.name(code.value(), unitNames.getOrDefault(code, code.value())) : "";
	}

	private static void write(SheetWriter sheet, List<String> cells) {
		try {
			sheet.row(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
