package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.calendar.MovedDay.Kind;
import org.bihuan.calendar.NoticeCheck.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeReaderTests {

	@Test
	void readsAWholeNoticeWithHeadingsAndItsOwnNumbers() {
		StringBuilder text = new StringBuilder("# a remark\ndate,kind,name_zh,name_en,notice\n");
		List<MovedDay> of2026 = ShippedNotices.read().stream().filter((day) -> day.date().getYear() == 2026).toList();
		of2026.forEach(
				(day) -> text
					.append(String.join(",", day.date().toString(), day.kind().name(), day.nameZh(), day.nameEn(),
							day.notice()))
					.append('\n'));
		NoticeCheck check = read(text.toString());
		assertThat(check.problems()).isEmpty();
		assertThat(check.days()).isEqualTo(of2026);
	}

	@Test
	void understandsTheSignsOfACalendar() {
		NoticeCheck check = read("2026-11-24,休,试,Trial\n2026-11-28,班,试,Trial");
		assertThat(check.days()).extracting(MovedDay::kind).containsExactly(Kind.OFF, Kind.WORKING);
		assertThat(check.days()).allMatch((day) -> day.notice().equals("N"));
	}

	@Test
	void namesTheRowOfEachProblem() {
		NoticeCheck check = read("""
				2026-11-24,HOLIDAY,试,Trial
				2026-02-31,OFF,试,Trial
				2026-11-25,OFF,试,Trial
				2026-11-25,OFF,试,Trial
				2026-11-26,WORKING,试,Trial
				2026-11-27,ORDINARY,试,Trial
				2026-11-30,OFF
				2024-11-25,OFF,试,Trial
				2026-12-01,OFF,试,""");
		assertThat(check.problems()).extracting(Row::row).containsExactly(1, 2, 4, 5, 6, 7, 8, 9);
		assertThat(check.problems()).extracting((row) -> row.messageKey().replace("calendar.row.", ""))
			.containsExactly("kind", "date", "twice", "works-anyway", "nothing-to-take-back", "cells", "year", "name");
		assertThat(check.problems().get(2).arguments()).containsExactly(LocalDate.parse("2026-11-25"), 3);
	}

	@Test
	void aDecemberBeforeBelongsToTheYear() {
		assertThat(
				read("2026-12-31,OFF,元旦,New Year\n2027-01-01,OFF,元旦,New Year\n2027-01-04,OFF,元旦,New Year").problems())
			.isEmpty();
	}

	@Test
	void remarksWhatChangesNothing() {
		assertThat(read("2026-11-28,OFF,试,Trial\n2026-10-01,OFF,国庆节,National Day").remarks())
			.extracting(Row::messageKey)
			.containsExactly("calendar.row.weekend", "calendar.row.already");
	}

	@Test
	void nothingIsNoNotice() {
		assertThat(read("").problems()).extracting(Row::messageKey).containsExactly("calendar.row.none");
	}

	private static NoticeCheck read(String text) {
		return new NoticeReader(new NoticedDays(ShippedNotices.read()), "N").read(text);
	}

}
