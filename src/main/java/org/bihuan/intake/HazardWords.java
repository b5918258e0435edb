package org.bihuan.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.frame.Texts;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a registration out of a row: codes or the words that people write for them.
 */
@Component
class HazardWords {

	private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final Pattern SERIAL = Pattern.compile("\\d{5}");

	private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

	private final Map<String, HazardSource> sources = new HashMap<>();

	HazardWords(Texts texts) {
		for (HazardSource source : HazardSource.values()) {
			this.sources.put(source.name(), source);
			this.sources.put(texts.of("hazard.source." + source, Locale.SIMPLIFIED_CHINESE), source);
			this.sources.put(texts.of("hazard.source." + source, Locale.ENGLISH), source);
		}
	}

	/**
	 * Reads a row.
	 * @param row the row
	 * @param sectors names of sectors
	 * @return the registration
	 * @throws Refusal.Invalid with one problem per cell that cannot be read
	 */
	Registration registration(SheetRow row, Names sectors) {
		List<FieldProblem> problems = new ArrayList<>(row.problems());
		HazardSource source = this.sources.get(row.get("source"));
		if (source == null && !row.get("source").isEmpty()) {
			problems.add(new FieldProblem("source", "intake.source", row.get("source")));
		}
		for (String field : List.of("unit", "title", "description", "location", "source")) {
			if (row.get(field).isEmpty()) {
				problems.add(new FieldProblem(field, "hazard.text.missing"));
			}
		}
		boolean stoppage = yes(row, "needsStoppage", problems);
		boolean alone = yes(row, "cannotFixAlone", problems);
		LocalDate foundOn = day(row, problems);
		if (!problems.isEmpty() || source == null) {
			throw new Refusal.Invalid(problems);
		}
		String sector = row.get("sector").isEmpty() ? null : sectors.code(row.get("sector"));
		String criterion = row.get("criterion").isEmpty() ? null : row.get("criterion");
		return new Registration(new UnitCode(row.get("unit")), sector, row.get("title"), row.get("description"),
				row.get("location"), criterion, Map.of(), stoppage, alone, source, foundOn, null);
	}

	private static boolean yes(SheetRow row, String field, List<FieldProblem> problems) {
		Optional<Boolean> yes = Headings.yes(row.get(field));
		if (yes.isEmpty()) {
			problems.add(new FieldProblem(field, "intake.yesOrNo", row.get(field)));
		}
		return yes.orElse(false);
	}

	private static @Nullable LocalDate day(SheetRow row, List<FieldProblem> problems) {
		String text = row.get("foundOn");
		Matcher day = DAY.matcher(text);
		try {
			if (text.isEmpty()) {
				return null;
			}
			if (SERIAL.matcher(text).matches()) {
				return FIRST_DAY.plusDays(Integer.parseInt(text));
			}
			if (day.matches()) {
				return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
						Integer.parseInt(day.group(3)));
			}
			problems.add(new FieldProblem("foundOn", "intake.day", text));
		}
		catch (DateTimeException ex) {
			problems.add(new FieldProblem("foundOn", "intake.day", text));
		}
		return null;
	}

}
