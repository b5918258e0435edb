package org.bihuan.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Writes planned inspections into workbooks.
 */
@Component
class PlanExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = Stream
		.of("row", "code", "unit", "authority", "on", "occasion", "reference", "reason", "perYear", "method", "basis",
				"by", "at", "state", "cancelled")
		.map("column."::concat)
		.toList();

	private final PlanList list;

	private final AccountWords words;

	private final Units units;

	private final People people;

	private final Texts texts;

	private final ListExport export;

	PlanExport(PlanList list, AccountWords words, Units units, People people, Texts texts, ListExport export) {
		this.list = list;
		this.words = words;
		this.units = units;
		this.people = people;
		this.texts = texts;
		this.export = export;
	}

	String start(Person person, PlanQuery query, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("inspection-plan", Map.copyOf(query.said()), COLUMNS,
						(cursor) -> this.list.page(query, person.scope(), cursor, PAGE), (page) -> cells(page, locale)),
				locale);
	}

	private List<List<String>> cells(List<Plan> page, Locale locale) {
		Map<UnitCode, String> names = this.units
			.names(page.stream().flatMap((one) -> Stream.of(one.unit(), one.authority())).distinct().toList());
		Map<String, String> people = this.people.names(page.stream().map(Plan::by).distinct().toList());
		return page.stream().map((one) -> cells(one, names, people, locale)).toList();
	}

	private List<String> cells(Plan one, Map<UnitCode, String> names, Map<String, String> people, Locale locale) {
		return List.of(one.unit().value(), names.getOrDefault(one.unit(), ""),
				names.getOrDefault(one.authority(), one.authority().value()), one.on().toString(),
				this.texts.of("account.occasion." + one.occasion(), locale), one.reference(), one.reason(),
				String.valueOf(one.perYear()), this.texts.of("account.method." + one.method(), locale),
				this.words.basis(one.document(), one.place(), locale), people.getOrDefault(one.by(), one.by()),
				this.texts.moment(one.at()), this.texts.of("account.plan.state." + one.state(), locale),
				Objects.toString(one.cancelled(), ""));
	}

}
