package org.bihuan.interview;

import java.time.Clock;
import java.time.Instant;

import org.bihuan.calendar.Calendars;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.letter.Letters;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class InterviewPapersTests {

	private static final UnitCode AUTHORITY = new UnitCode("A-emergency");

	@ParameterizedTest
	@CsvSource({ "2026-03-16T10:00, lamp-green, interview.promise.left",
			"2026-03-17T10:00, lamp-yellow, interview.promise.left",
			"2026-03-20T10:00, lamp-red, interview.promise.left" })
	void thePromiseBurnsWithItsTime(String now, String lamp, String state) {
		InterviewPaper.Promised first = paper(Samples.signed(), now).promises().get(0);
		assertThat(first.lamp()).isEqualTo(lamp);
		assertThat(first.state()).isEqualTo(state);
	}

	@Test
	void whatBecameOfAPromiseIsSaid() {
		Interview interview = Samples.signed();
		Promise missed = interview.promises().get(0);
		missed.missed(Samples.at("2026-03-21T00:00"));
		assertThat(paper(interview, "2026-03-21T10:00").promises().get(0).state())
			.isEqualTo("interview.promise.missed");
		missed.assessed(false, "未更换", "inspector1-emergency", Samples.at("2026-03-22T10:00"));
		Promise kept = interview.promises().get(1);
		kept.reported("已培训", "boss-e-0001", Samples.at("2026-03-22T10:00"));
		assertThat(paper(interview, "2026-03-22T10:00").promises()).extracting(InterviewPaper.Promised::lamp)
			.containsExactly("lamp-red", "lamp-black");
		kept.assessed(true, null, "inspector1-emergency", Samples.at("2026-03-22T10:00"));
		assertThat(paper(interview, "2026-03-22T10:00").promises()).extracting(InterviewPaper.Promised::lamp)
			.containsExactly("lamp-red", "lamp-green");
	}

	@Test
	void onlyConvenersCallOffAndOnlyWhileItWaits() {
		assertThat(paper(Samples.waiting(true), "2026-03-03T10:00").movable()).isTrue();
		assertThat(papers("2026-03-03T10:00").of(Samples.waiting(true), AUTHORITY, false).movable()).isFalse();
		assertThat(paper(Samples.held(), "2026-03-03T10:00").movable()).isFalse();
		assertThat(paper(Samples.held(), "2026-03-03T10:00").unsigned()).isTrue();
		assertThat(paper(Samples.signed(), "2026-03-03T10:00").unsigned()).isFalse();
	}

	@Test
	void aDayOffIsWarnedOf() {
		assertThat(paper(Samples.waiting(true), "2026-03-03T10:00").warning()).isEmpty();
		Interview interview = Samples.interview();
		interview.arrange(Samples.appointment("2026-03-07T09:00"));
		assertThat(paper(interview, "2026-03-03T10:00").warning()).isEqualTo("interview.warning.dayOff");
	}

	private static InterviewPaper paper(Interview interview, String now) {
		return papers(now).of(interview, AUTHORITY, true);
	}

	private static InterviewPapers papers(String now) {
		CaseFiles files = mock(CaseFiles.class);
		given(files.header(any()))
			.willReturn(new CaseHeader(Samples.NUMBER, new UnitCode("E-0001"), "某公司", "industry-trade", AUTHORITY, null,
					null, "除尘管道积尘", "MAJOR", "RECTIFYING", null, Instant.EPOCH, "inspector1-emergency", null));
		InterviewWords words = new InterviewWords(InterviewRoom.texts(), new NoticeWording(InterviewRoom.texts()));
		return new InterviewPapers(files, mock(Letters.class, Mockito.RETURNS_DEEP_STUBS), mock(Units.class),
				mock(People.class), new NoticePeriod(Calendars.shipped()), words, InterviewRoom.texts(),
				Clock.fixed(Samples.at(now), Zone.SHANGHAI));
	}

}
