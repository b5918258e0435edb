package org.bihuan.deadline.overdue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ClockRungs;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Cell;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueClocks.UnitClocks;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.deadline.Owed;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The board by two things at once, while the round has seen all, some or none of it.
 */
class OverdueCrossTests extends ClockRoom {

	private static final int CASES = 9;

	private static final OverdueFilter OVERDUE = new OverdueFilter(Which.OVERDUE, null, null, null, null, null, null,
			null, 1);

	private static final OverdueFilter OF_AUTHORITY = new OverdueFilter(Which.OVERDUE, "A-1", null, null, null, null,
			null, null, 1);

	private static final String LEDGER = """
			from ddl_obligation o join case_file f on f.case_number = o.case_number
			left join ddl_rung r on r.case_number = o.case_number and r.debtor = o.unit
			where o.service = false and o.state = 'MISSED' and %s""";

	private static final String HARM = "case when o.kind = 'rectify' then '5' else '2' end";

	@Autowired
	private OverdueClocks board;

	@Autowired
	private ClockRungs rungs;

	@Autowired
	private BoardRound round;

	@Autowired
	private TransactionOperations transactions;

	private static CaseNumber number(int i) {
		return new CaseNumber("YH-demo-2026-" + i);
	}

	@Test
	void everyCellIsThatOfTheLedger() {
		change("delete from case_file");
		for (int i = 0; i < CASES; i++) {
			change("""
					insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, district, title,
					grade, state, opened_at, opened_by) values ('%s', 'E-%d', '演示', 'sector-%d', 'A-%d', 'A-3', 'D-demo', '隐患',
					'GENERAL', 'RECTIFYING', timestamp '2026-03-02 10:00:00', 'boss')"""
				.formatted(number(i), i, i % 3, 1 + i % 2));
			for (String kind : List.of("plan", "rectify")) {
				this.obligations.start(new Owed(number(i), kind, null, new UnitCode("E-" + i)),
						new Term(2, DayKind.WORKING_DAYS), new Basis("P-0", null), leapTo("2026-03-02T10:00:00"));
			}
		}
		compare();
		goTo("2026-03-09T10:00:00");
		compare();
		this.round.follow();
		compare();
		for (int i = 0; i < CASES; i += 2) {
			int at = i;
			this.transactions.executeWithoutResult((status) -> this.rungs.set(number(at), new UnitCode("E-" + at),
					(at % 4 == 0) ? "CIRCULAR" : "INTERVIEW"));
		}
		compare();
		this.round.follow();
		compare();
	}

	private void compare() {
		Scope district = new Scope("manager", true, Set.of(), Set.of(), Set.of());
		Scope authority = new Scope("chief", false, Set.of(), Set.of("A-1"), Set.of());
		Scope unit = new Scope("boss", false, Set.of("E-4"), Set.of(), Set.of());
		Map.of(district, "1 = 1", authority, "f.authority = 'A-1'", unit, "f.unit = 'E-4'").forEach((scope, seen) -> {
			assertThat(this.board.cross(Facet.SECTOR, Facet.RUNG, OVERDUE, scope))
				.isEqualTo(ledger("f.sector", "coalesce(r.measure, '')", seen));
			assertThat(this.board.cross(Facet.HARM, Facet.AUTHORITY, OVERDUE, scope))
				.isEqualTo(ledger(HARM, "f.authority", seen));
			assertThat(this.board.units(OVERDUE, scope, CASES)).isEqualTo(units(seen));
			assertThat(this.board.units(OF_AUTHORITY, scope, CASES))
				.isEqualTo(units(seen + " and f.authority = 'A-1'"));
			assertThat(this.board.count(OF_AUTHORITY, scope))
				.isEqualTo(units(seen + " and f.authority = 'A-1'").stream().mapToLong(UnitClocks::clocks).sum());
		});
	}

	private List<UnitClocks> units(String seen) {
		return this.jdbc
			.sql("select f.unit, count(*) as clocks %s group by f.unit order by count(*) desc, f.unit"
				.formatted(LEDGER.formatted(seen)))
			.query((row, index) -> new UnitClocks(new UnitCode(row.getString(1)), row.getLong(2)))
			.list();
	}

	private Map<Cell, Long> ledger(String row, String column, String seen) {
		Map<Cell, Long> cells = new HashMap<>();
		this.jdbc
			.sql("select %1$s, %2$s, count(*) %3$s group by %1$s, %2$s".formatted(row, column, LEDGER.formatted(seen)))
			.query((found) -> {
				cells.put(new Cell(found.getString(1), found.getString(2)), found.getLong(3));
			});
		return cells;
	}

}
