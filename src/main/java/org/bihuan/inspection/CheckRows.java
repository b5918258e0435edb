package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.frame.Texts;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.OpenHazards;
import org.bihuan.inspection.Checklist.Asked;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * What an inspection asks: the checklist of its subject, the criteria of the unit's
 * sector, and the hazards that the unit has not fixed yet.
 */
@Component
class CheckRows {

	private static final String WORK = "MAJOR_HAZARD_WORK";

	private static final int MOST_HAZARDS = 30;

	private final Checklists checklists;

	private final Hazards hazards;

	private final OpenHazards open;

	private final Texts texts;

	CheckRows(Checklists checklists, Hazards hazards, OpenHazards open, Texts texts) {
		this.checklists = checklists;
		this.hazards = hazards;
		this.open = open;
		this.texts = texts;
	}

	List<Asked> now(CaseHeader cover, Inspection inspection, Locale locale) {
		List<Asked> asked = list(inspection, locale);
		asked.addAll(criteria(cover, inspection.subject(), locale));
		this.open.of(cover.unit(), MOST_HAZARDS)
			.forEach((one) -> asked.add(new Asked(one.number().value(), hazard(one.title(), locale))));
		return asked;
	}

	/**
	 * What the lines asked that came back, in the words of the record.
	 * @param cover the file
	 * @param inspection the inspection
	 * @param items numbers of the lines that came back
	 * @return what each asked, by its number
	 * @throws Refusal.Invalid if a line is missing, or is none of this inspection
	 */
	Map<String, String> opened(CaseHeader cover, Inspection inspection, Set<String> items) {
		Map<String, String> asked = new TreeMap<>();
		put(asked, list(inspection, Locale.SIMPLIFIED_CHINESE));
		put(asked, criteria(cover, inspection.subject(), Locale.SIMPLIFIED_CHINESE));
		List<String> missing = asked.keySet().stream().filter((item) -> !items.contains(item)).toList();
		if (!missing.isEmpty()) {
			throw new Refusal.Invalid("checklist", "inspection.checklist.incomplete", missing);
		}
		items.stream()
			.filter((item) -> !asked.containsKey(item))
			.forEach((item) -> asked.put(item, known(cover, item)));
		return asked;
	}

	/** Lines of the version that the inspection began with. */
	private List<Asked> list(Inspection inspection, Locale locale) {
		return Optional.ofNullable(inspection.checklist())
			.flatMap(this.checklists::find)
			.map((list) -> list.asked(locale))
			.orElseGet(ArrayList::new);
	}

	private static void put(Map<String, String> asked, List<Asked> rows) {
		rows.forEach((row) -> asked.put(row.item(), row.what()));
	}

	private List<Asked> criteria(CaseHeader cover, String subject, Locale locale) {
		if (!WORK.equals(subject)) {
			return List.of();
		}
		return this.hazards.criteria(cover.unit(), cover.sector())
			.stream()
			.map((one) -> new Asked(one.code(), this.texts.of("inspection.check.criterion", locale, one.wording())))
			.toList();
	}

	private String known(CaseHeader cover, String item) {
		return this.hazards.find(new CaseNumber(item))
			.filter((one) -> one.unit().equals(cover.unit()))
			.map((one) -> hazard(one.title(), Locale.SIMPLIFIED_CHINESE))
			.orElseThrow(() -> new Refusal.Invalid("checklist", "inspection.checklist.unknown", item));
	}

	private String hazard(String title, Locale locale) {
		return this.texts.of("inspection.check.hazard", locale, title);
	}

}
