package org.bihuan.deadline.board;

import java.util.List;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations.ObligationFilter;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObligationBoardTests extends ClockRoom {

	private static final Scope DISTRICT = new Scope("manager", true, Set.of(), Set.of(), Set.of());

	private static final Scope OTHER_UNIT = new Scope("boss-e-0002", false, Set.of("E-0002"), Set.of(), Set.of());

	@BeforeEach
	void threeCases() {
		change("delete from case_file");
		for (int i = 1; i <= 3; i++) {
			change(("insert into case_file (case_number, unit, unit_name, sector, authority, district, title, grade,"
					+ " state, opened_at, opened_by) values ('YH-demo-2026-%1$d', 'E-000%1$d', '演示', 'industry-trade',"
					+ " 'A-emergency', 'D-demo', '隐患', 'MAJOR', 'RECTIFYING', timestamp '2026-03-02 10:00:00', 'boss')")
				.formatted(i));
			this.obligations.start(new CaseNumber("YH-demo-2026-" + i), "plan",
					new Term(3 + 2 * i, DayKind.WORKING_DAYS), new Basis("P-0", null), leapTo("2026-03-02T10:00:00"));
		}
	}

	@Test
	void listsInTheOrderOfTheDueDatesPageByPage() {
		Listing<ObligationView> first = list(null, null, 2, DISTRICT);
		assertThat(first.items()).extracting(ObligationView::caseNumber)
			.containsExactly("YH-demo-2026-1", "YH-demo-2026-2");
		assertThat(first.total()).isEqualTo(3);
		Listing<ObligationView> second = list(null, first.next(), 2, DISTRICT);
		assertThat(second.items()).extracting(ObligationView::caseNumber).containsExactly("YH-demo-2026-3");
		assertThat(second.next()).isNull();
		assertThat(first.items().get(0).daysLeft()).isEqualTo(5);
		assertThat(first.items().get(0).segments()).hasSize(1);
	}

	@Test
	void showsNothingOutsideTheReadersScope() {
		assertThat(list(null, null, 50, OTHER_UNIT).items()).extracting(ObligationView::caseNumber)
			.containsExactly("YH-demo-2026-2");
		assertThat(list(null, null, 50, new Scope("nobody", false, Set.of(), Set.of(), Set.of())).total()).isZero();
	}

	@Test
	void knowsEveryState() {
		goTo("2026-03-10T10:00:00");
		this.obligations.hold(new CaseNumber("YH-demo-2026-3"), "plan", "filed", at("2026-03-10T10:00:00"));
		assertThat(numbers("overdue")).containsExactly("YH-demo-2026-1");
		assertThat(numbers("missed")).containsExactly("YH-demo-2026-1");
		assertThat(numbers("running")).containsExactly("YH-demo-2026-2");
		assertThat(numbers("dueSoon")).containsExactly("YH-demo-2026-2");
		assertThat(numbers("held")).containsExactly("YH-demo-2026-3");
		assertThat(List.of("paused", "met", "ended")).allMatch((state) -> numbers(state).isEmpty());
		assertThat(list("overdue", null, 50, DISTRICT).items().get(0).daysLeft()).isEqualTo(-1);
	}

	@Test
	void refusesWhatItCannotRead() {
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> list("late", null, 50, DISTRICT));
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> list(null, "x_y", 50, DISTRICT));
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> list(null, null, 201, DISTRICT));
	}

	private List<String> numbers(String state) {
		return list(state, null, 50, DISTRICT).items().stream().map(ObligationView::caseNumber).toList();
	}

	private Listing<ObligationView> list(@Nullable String state, @Nullable String cursor, int limit, Scope scope) {
		return this.obligations.list(new ObligationFilter(state, "plan", null, "industry-trade", cursor, limit), scope);
	}

}
