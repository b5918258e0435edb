package org.bihuan.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bihuan.calendar.CalendarChanged;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.notification.Notice;
import org.bihuan.shared.Group;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DayOffWarningTests {

	private static final Instant NOW = Samples.at("2026-03-02T15:00");

	private final Interview interview = Samples.waiting(true);

	@Test
	void whoeverArrangedItIsTold() {
		List<Notice> sent = sent(Calendars.withDayOff(LocalDate.parse("2026-03-05")));
		assertThat(sent).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo("interview-day-off");
			assertThat(notice.logins()).isEqualTo(Set.of("inspector1-emergency"));
			assertThat(notice.groups()).isEqualTo(Set.of(Group.parse("inspector@A-emergency")));
			assertThat(notice.dueAt()).isEqualTo(Samples.at("2026-03-05T09:00"));
		});
		assertThat(this.interview.waiting()).isPresent();
	}

	@Test
	void whatStaysAWorkingDayIsNoNews() {
		assertThat(sent(Calendars.withDayOff(LocalDate.parse("2026-03-06")))).isEmpty();
	}

	private List<Notice> sent(WorkCalendar calendar) {
		InterviewRoom room = new InterviewRoom(this.interview);
		given(room.rows.findArranged(any(), any())).willReturn(List.of(this.interview));
		List<Notice> sent = new ArrayList<>();
		new DayOffWarning(room.rows, new NoticePeriod(calendar), room.interviews(),
				mock(org.bihuan.calendar.Notices.class), sent::add, Clock.fixed(NOW, Zone.SHANGHAI))
			.on(new CalendarChanged(3, "国办发明电〔2026〕1号", LocalDate.parse("2026-03-05"), NOW));
		return sent;
	}

}
