package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.frame.Texts;
import org.bihuan.hazard.Hazards;
import org.bihuan.inspection.Checklist.Asked;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	private final Texts texts;

	CheckRows(Checklists checklists, Hazards hazards, JdbcClient jdbc, Texts texts) {
		this.checklists = checklists;
		this.hazards = hazards;
		this.jdbc = jdbc;
		this.texts = texts;
	}

	List<Asked> now(CaseHeader cover, String subject, Locale locale) {
		List<Asked> asked = new ArrayList<>(
				this.checklists.latest(subject).map((list) -> list.asked(locale)).orElse(List.of()));
		asked.addAll(criteria(cover, subject, locale));
		asked.addAll(openHazards(cover, locale));
		return asked;
	}

	/**
	 * What the lines asked that came back, in the words of the record.
	 * @param cover the file
	 * @param subject what is inspected
	 * @param items numbers of the lines that came back
	 * @return what each asked, by its number
	 * @throws Refusal.Invalid if a line is missing, or is none of this inspection
	 */
	Map<String, String> opened(CaseHeader cover, String subject, Set<String> items) {
		Map<String, String> asked = new TreeMap<>();
		long version = items.stream().filter(Checklist::numbers).mapToLong(Checklist::version).max().orElse(0);
		this.checklists.opened(version, subject, cover.openedAt())
			.ifPresent((list) -> put(asked, list.asked(Locale.SIMPLIFIED_CHINESE)));
		put(asked, criteria(cover, subject, Locale.SIMPLIFIED_CHINESE));
		List<String> missing = asked.keySet().stream().filter((item) -> !items.contains(item)).toList();
		boolean unasked = version == 0 && this.checklists.latest(subject).isPresent();
		if (unasked || !missing.isEmpty()) {
			throw new Refusal.Invalid("checklist", "inspection.checklist.incomplete", missing);
		}
		items.stream()
			.filter((item) -> !asked.containsKey(item))
			.forEach((item) -> asked.put(item, hazard(cover, item)));
		return asked;
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

	private List<Asked> openHazards(CaseHeader cover, Locale locale) {
		return this.jdbc.sql("""
				select case_number, title from case_file where unit = ? and closed_at is null
				and case_number like 'YH-%%' order by opened_at, case_number limit %d""".formatted(MOST_HAZARDS))
			.param(cover.unit().value())
			.query((row, index) -> new Asked(row.getString(1),
					this.texts.of("inspection.check.hazard", locale, row.getString(2))))
			.list();
	}

	private String hazard(CaseHeader cover, String item) {
		return this.hazards.find(new CaseNumber(item))
			.filter((one) -> one.unit().equals(cover.unit()))
			.map((one) -> this.texts.of("inspection.check.hazard", Locale.SIMPLIFIED_CHINESE, one.title()))
			.orElseThrow(() -> new Refusal.Invalid("checklist", "inspection.checklist.unknown", item));
	}

}
