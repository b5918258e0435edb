package org.bihuan.longwork;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a filtered list shows into a workbook, page by page, its rows numbered.
 */
@Service
public class ListExport {

	private final LongWork work;

	private final AuditTrail trail;

	private final Texts texts;

	private final Clock clock;

	ListExport(LongWork work, AuditTrail trail, Texts texts, Clock clock) {
		this.work = work;
		this.trail = trail;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Begins it, with a record that the rows left the house.
	 * @param <T> an item of the list
	 * @param person who asks
	 * @param table what is written
	 * @param locale language of the workbook
	 * @return identifier of the long work
	 */
	@Transactional
	public <T> String start(Person person, Table<T> table, Locale locale) {
		Map<String, Object> told = new HashMap<>(table.filter());
		told.put("count", table.pages().apply(null).total());
		this.trail.record("export", person.login(), table.room() + "s", null, told);
		String file = this.texts.of(table.room() + ".file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		return this.work.start(table.room() + "-export", person.login(), file,
				(progress) -> speaking(locale, () -> write(table, file + ".xlsx", progress, locale)));
	}

	/** Whoever is asked on the way answers in the language of the workbook. */
	private static void speaking(Locale locale, Writing writing) throws IOException {
		LocaleContextHolder.setLocale(locale);
		try {
			writing.run();
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private <T> void write(Table<T> table, String file, WorkProgress progress, Locale locale) throws IOException {
		long row = 0;
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, progress.result(file, SheetFormat.XLSX.mediaType()),
				this.texts.of(table.room() + ".navigation", locale))) {
			sheet.row(table.columns()
				.stream()
				.map((column) -> this.texts.of(table.room() + "." + column, locale))
				.toList());
			@Nullable String cursor = null;
			do {
				Listing<T> page = table.pages().apply(cursor);
				progress.total(page.total());
				for (List<String> cells : table.cells().apply(page.items())) {
					List<String> numbered = new ArrayList<>(List.of(String.valueOf(++row)));
					numbered.addAll(cells);
					sheet.row(numbered);
				}
				progress.done(row);
				cursor = page.next();
			}
			while (cursor != null);
		}
		progress.say(table.room() + ".exported", row);
	}

	private interface Writing {

		void run() throws IOException;

	}

	/**
	 * What is written.
	 *
	 * @param <T> an item of the list
	 * @param room name of the room, with which the keys of its texts begin
	 * @param filter what the record says of the filter
	 * @param columns keys of the headings within the room, that of the number first
	 * @param pages the page that a cursor leads to, the first one without a cursor
	 * @param cells the cells of the items of a page, without the number
	 */
	public record Table<T>(String room, Map<String, Object> filter, List<String> columns,
			Function<@Nullable String, Listing<T>> pages, Function<List<T>, List<List<String>>> cells) {
	}

}
