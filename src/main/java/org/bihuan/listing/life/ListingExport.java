package org.bihuan.listing.life;

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
import org.bihuan.frame.Texts;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListedCases;
import org.bihuan.listing.ListedCases.ListingFilter;
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
 * Writes the listings that a filter shows into a workbook.
 */
@Component
class ListingExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("column.row", "column.number", "unit.name", "what", "level",
			"state", "column.since", "column.limit", "column.notice", "column.until");

	private final ListedCases listings;

	private final LongWork work;

	private final AuditTrail trail;

	private final Texts texts;

	private final Clock clock;

	ListingExport(ListedCases listings, LongWork work, AuditTrail trail, Texts texts, Clock clock) {
		this.listings = listings;
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
	public String start(Person person, ListingFilter filter, Locale locale) {
		long count = this.listings.list(page(filter, null), person.scope()).total();
		Map<String, Object> told = new HashMap<>(Map.of("count", count));
		told.put("state", String.valueOf(filter.state()));
		told.put("unit", String.valueOf(filter.unit()));
		this.trail.record("export", person.login(), "listings", null, told);
		String file = this.texts.of("listing.file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		return this.work.start("listing-export", person.login(), file,
				(progress) -> write(filter, person.scope(), file + ".xlsx", progress, locale));
	}

	private void write(ListingFilter filter, Scope scope, String file, WorkProgress progress, Locale locale)
			throws IOException {
		long row = 0;
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, progress.result(file, SheetFormat.XLSX.mediaType()),
				this.texts.of("listing.navigation", locale))) {
			sheet.row(COLUMNS.stream().map((column) -> this.texts.of("listing." + column, locale)).toList());
			@Nullable String cursor = null;
			do {
				Listing<ListedCase> page = this.listings.list(page(filter, cursor), scope);
				progress.total(page.total());
				for (ListedCase one : page.items()) {
					sheet.row(cells(++row, one, locale));
				}
				progress.done(row);
				cursor = page.next();
			}
			while (cursor != null);
		}
		progress.say("listing.exported", row);
	}

	private static ListingFilter page(ListingFilter filter, @Nullable String cursor) {
		return new ListingFilter(filter.state(), filter.level(), filter.unit(), cursor, PAGE);
	}

	private List<String> cells(long row, ListedCase one, Locale locale) {
		return List.of(String.valueOf(row), one.caseNumber().value(), one.unitName(), one.what(),
				this.texts.of("listing.level." + one.level(), locale),
				this.texts.of("listing.state." + one.state(), locale), moment(one.listedAt()),
				Objects.toString(one.limitDay(), ""), Objects.toString(one.notice(), ""), moment(one.delistedAt()));
	}

	private String moment(@Nullable Instant at) {
		return (at != null) ? this.texts.moment(at) : "";
	}

}
