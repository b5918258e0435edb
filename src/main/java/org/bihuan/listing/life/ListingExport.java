package org.bihuan.listing.life;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.frame.Texts;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListedCases;
import org.bihuan.listing.ListedCases.ListingFilter;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the listings that a filter shows into a workbook.
 */
@Component
class ListingExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("column.row", "column.number", "unit.name", "what", "level",
			"state", "column.since", "column.limit", "column.notice", "column.until");

	private final ListedCases listings;

	private final ListExport export;

	private final Texts texts;

	ListingExport(ListedCases listings, ListExport export, Texts texts) {
		this.listings = listings;
		this.export = export;
		this.texts = texts;
	}

	String start(Person person, ListingFilter filter, Locale locale) {
		return this.export.start(person, new ListExport.Table<>("listing", Map.of("state", String
			.valueOf(filter.state()), "level", String.valueOf(filter.level()), "unit", String.valueOf(filter.unit())),
				COLUMNS,
				(cursor) -> this.listings.list(
						new ListingFilter(filter.state(), filter.level(), filter.unit(), cursor, PAGE), person.scope()),
				(page) -> page.stream().map((one) -> cells(one, locale)).toList()), locale);
	}

	private List<String> cells(ListedCase one, Locale locale) {
		return List.of(one.caseNumber().value(), one.unitName(), one.what(),
				this.texts.of("listing.level." + one.level(), locale),
				this.texts.of("listing.state." + one.state(), locale), moment(one.listedAt()),
				Objects.toString(one.limitDay(), ""), Objects.toString(one.notice(), ""), moment(one.delistedAt()));
	}

	private String moment(@Nullable Instant at) {
		return (at != null) ? this.texts.moment(at) : "";
	}

}
