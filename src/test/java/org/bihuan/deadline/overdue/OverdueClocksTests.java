package org.bihuan.deadline.overdue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CoverChanged;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ClockRungs;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.deadline.Owed;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The board against statements of its own, whatever happens to the clocks and wherever
 * the round is.
 */
class OverdueClocksTests extends ClockRoom {

	private static final int CASES = 12;

	private static final List<String> KINDS = List.of("plan", "rectify", "reply");

	private static final Map<String, Scope> READERS = Map.of("the district",
			new Scope("manager", true, Set.of(), Set.of(), Set.of()), "an authority",
			new Scope("chief", false, Set.of(), Set.of("A-1"), Set.of()), "a town",
			new Scope("mayor", false, Set.of(), Set.of("T-1"), Set.of()), "a unit",
			new Scope("boss", false, Set.of("E-3"), Set.of(), Set.of()), "a unit and an authority",
			new Scope("both", false, Set.of("E-3"), Set.of("A-2"), Set.of()), "nobody",
			new Scope("nobody", false, Set.of(), Set.of(), Set.of()));

	private static final Map<String, String> SEEN = Map.of("the district", "1 = 1", "an authority",
			"'A-1' in (f.authority, f.lead_authority)", "a town", "f.town = 'T-1'", "a unit", "f.unit = 'E-3'",
			"a unit and an authority", "(f.unit = 'E-3' or 'A-2' in (f.authority, f.lead_authority))", "nobody",
			"1 = 0");

	private static final String LEDGER = """
			from ddl_obligation o join case_file f on f.case_number = o.case_number
			left join ddl_rung r on r.case_number = o.case_number and r.debtor = o.unit
			where o.service = false and %s and %s""";

	@Autowired
	private OverdueClocks board;

	@Autowired
	private ClockRungs rungs;

	@Autowired
	private BoardRound round;

	@Autowired
	private WorkCalendar calendar;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@BeforeEach
	void covers() {
		change("delete from case_file");
		for (int i = 0; i < CASES; i++) {
			change("""
					insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, town, district,
					title, grade, state, opened_at, opened_by) values ('%s', 'E-%d', '演示', 'sector-%d', 'A-%d', 'A-%d', %s,
					'D-demo', '隐患', '%s', 'RECTIFYING', timestamp '2026-03-02 10:00:00', 'boss')"""
				.formatted(number(i), i, i % 2, 1 + i % 3, 1 + i % 2, (i % 4 == 0) ? "null" : "'T-" + i % 4 + "'",
						(i % 5 == 0) ? "MAJOR" : "GENERAL"));
		}
	}

	private static CaseNumber number(int i) {
		return new CaseNumber("YH-demo-2026-" + i);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void everyCountAndEveryPageIsThatOfTheLedger(long seed) {
		Random random = new Random(seed);
		Instant now = leapTo("2026-03-02T10:00:00");
		for (int act = 0; act < 60; act++) {
			now = happens(random, now);
			if (random.nextInt(4) == 0) {
				this.round.follow();
			}
			if (act % 6 == 0) {
				compare(random);
			}
		}
		this.round.follow();
		compare(random);
		assertThat(this.round.differences()).isZero();
		assertThat(one("select count(*) from ddl_obligation where board_stale = true")).isZero();
		assertThat(one("select count(*) from ddl_board_sum where clocks <= 0")).isZero();
		assertThat(one("select coalesce(sum(clocks), 0) from ddl_board_sum"))
			.isEqualTo(one("select count(*) from ddl_board"));
	}

	private Instant happens(Random random, Instant now) {
		CaseNumber number = number(random.nextInt(CASES));
		String kind = KINDS.get(random.nextInt(KINDS.size()));
		switch (random.nextInt(9)) {
			case 0, 1, 2 -> this.obligations.start(new Owed(number, kind, null, debtor(number, random)),
					new Term(1 + random.nextInt(8), DayKind.WORKING_DAYS), new Basis("P-0", null), now);
			case 3 -> this.obligations.hold(number, kind, "filed", now);
			case 4 -> this.obligations.resume(number, kind, 0, "returned", now);
			case 5 -> this.obligations.meet(number, kind, "done", now);
			case 6 -> within(() -> this.rungs.set(number, new UnitCode(unit(number)),
					random.nextBoolean() ? "REMINDER_LETTER" : null));
			case 7 -> within(() -> {
				this.jdbc.sql("update case_file set authority = ?, town = ? where case_number = ?")
					.params("A-" + (1 + random.nextInt(3)), random.nextBoolean() ? "T-1" : "T-9", number.value())
					.update();
				this.events.publishEvent(new CoverChanged(number));
			});
			default -> {
				return goTo(now.plusSeconds(random.nextInt(3 * 86_400))
					.atZone(Zone.SHANGHAI)
					.toLocalDateTime()
					.withNano(0)
					.toString());
			}
		}
		return now;
	}

	private void within(Runnable act) {
		this.transactions.executeWithoutResult((status) -> act.run());
	}

	private static UnitCode debtor(CaseNumber number, Random random) {
		return new UnitCode((random.nextInt(4) == 0) ? "A-1" : unit(number));
	}

	private static String unit(CaseNumber number) {
		return "E-" + number.value().substring(number.value().lastIndexOf('-') + 1);
	}

	private void compare(Random random) {
		for (String reader : List.of(some(random), some(random))) {
			Scope scope = READERS.get(reader);
			for (Which which : Which.values()) {
				compare(filter(which, null, null), scope, SEEN.get(reader));
				compare(new OverdueFilter(which, "A-2", null, null, null, null, null, null, 50), scope,
						SEEN.get(reader) + " and f.authority = 'A-2'");
				compare(new OverdueFilter(which, null, "T-1", "sector-1", null, null, null, null, 50), scope,
						SEEN.get(reader) + " and f.town = 'T-1' and f.sector = 'sector-1'");
				compare(new OverdueFilter(which, null, null, null, "E-3", null, null, null, 50), scope,
						SEEN.get(reader) + " and f.unit = 'E-3'");
				compare(filter(which, "plan", ""), scope,
						SEEN.get(reader) + " and o.kind = 'plan' and r.measure is null");
				compare(filter(which, null, "REMINDER_LETTER"), scope, SEEN.get(reader) + " and r.measure is not null");
			}
		}
	}

	private static String some(Random random) {
		return READERS.keySet().stream().sorted().skip(random.nextInt(READERS.size())).findFirst().orElseThrow();
	}

	private static OverdueFilter filter(Which which, @Nullable String kind, @Nullable String rung) {
		return new OverdueFilter(which, null, null, null, null, kind, rung, null, 50);
	}

	private void compare(OverdueFilter filter, Scope scope, String condition) {
		List<Long> expected = ledger(filter.which(), condition);
		assertThat(this.board.count(filter, scope)).as("%s %s", filter, scope).isEqualTo(expected.size());
		assertThat(pages(filter, scope)).as("%s %s", filter, scope).isEqualTo(expected);
		for (Facet facet : List.of(Facet.AUTHORITY, Facet.TOWN, Facet.SECTOR, Facet.KIND, Facet.RUNG)) {
			assertThat(this.board.spread(facet, filter, scope)).as("%s %s", facet, filter)
				.isEqualTo(spread(facet, filter.which(), condition));
		}
		assertThat(this.board.spread(Facet.HARM, filter, scope).values().stream().mapToLong(Long::longValue).sum())
			.isEqualTo(expected.size());
	}

	/** Page by page, four rows each. */
	private List<Long> pages(OverdueFilter filter, Scope scope) {
		List<Long> found = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			OverdueFilter four = new OverdueFilter(filter.which(), filter.authority(), filter.town(), filter.sector(),
					filter.unit(), filter.kind(), filter.rung(), cursor, 4);
			Listing<OverdueClock> page = this.board.page(four, scope);
			page.items().forEach((clock) -> found.add(clock.obligation()));
			cursor = page.next();
		}
		while (cursor != null);
		return found;
	}

	/** The table of the tests gives 5 to a limit and 2 to everything else. */
	private List<Long> ledger(Which which, String condition) {
		return this.jdbc
			.sql("select o.id " + LEDGER.formatted(counting(which), condition)
					+ " order by case when o.kind = 'rectify' then 0 else 1 end, o.due_at, o.id")
			.query(Long.class)
			.list();
	}

	private String counting(Which which) {
		return switch (which) {
			case OVERDUE -> "o.state = 'MISSED'";
			case RUNNING -> "o.state = 'RUNNING'";
			case SOON -> {
				// the last moment of the third working day from now
				Instant soon = this.calendar.end(ClockUtil.getCurrentTime().toInstant(),
						new Term(3, DayKind.WORKING_DAYS));
				yield "o.state = 'RUNNING' and o.due_at <= timestamp '%s'"
					.formatted(soon.atZone(Zone.SHANGHAI).toLocalDateTime().toString().replace('T', ' '));
			}
		};
	}

	private Map<String, Long> spread(Facet facet, Which which, String condition) {
		String column = switch (facet) {
			case AUTHORITY -> "f.authority";
			case TOWN -> "coalesce(f.town, '')";
			case SECTOR -> "f.sector";
			case KIND -> "o.kind";
			case RUNG -> "coalesce(r.measure, '')";
			case HARM -> throw new IllegalArgumentException();
		};
		Map<String, Long> spread = new HashMap<>();
		this.jdbc
			.sql("select " + column + ", count(*) " + LEDGER.formatted(counting(which), condition) + " group by "
					+ column)
			.query((row) -> {
				spread.put(row.getString(1), row.getLong(2));
			});
		return spread;
	}

	private long one(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	@Test
	void tellsWhatThereIsToKnowOfAClock() {
		this.obligations.start(new Owed(number(5), "rectify", "17", new UnitCode("E-5")),
				new Term(2, DayKind.WORKING_DAYS), new Basis("S-16", "第十条"), leapTo("2026-03-02T10:00:00"));
		goTo("2026-03-06T09:00:00");
		within(() -> this.rungs.set(number(5), new UnitCode("E-5"), "CIRCULAR"));
		OverdueClock clock = this.board.page(filter(Which.OVERDUE, null, null), READERS.get("the district"))
			.items()
			.get(0);
		assertThat(clock).isEqualTo(new OverdueClock(clock.obligation(), number(5), "隐患", new UnitCode("E-5"), "演示",
				new UnitCode("E-5"), new UnitCode("A-3"), new UnitCode("T-1"), "sector-1", "MAJOR", "rectify", "17",
				true, at("2026-03-02T10:00:00"), at("2026-03-04T23:59:59"), -2, 5, "CIRCULAR",
				new Basis("S-16", "第十条")));
		assertThat(clock.word()).isEqualTo("rectify/17");
	}

	@Test
	void refusesWhatItCannotRead() {
		Scope district = READERS.get("the district");
		for (String cursor : List.of("x", "5_x_1", "5_2026-03-02T10:00:00Z", "5_2026-03-02T10:00:00Z_x",
				"0_2026-03-02T10:00:00Z_1", "2000000000_2026-03-02T10:00:00Z_1", "5_+1000000000-03-02T10:00:00Z_1")) {
			assertThatExceptionOfType(Refusal.Unreadable.class)
				.isThrownBy(() -> this.board.page(filter(Which.OVERDUE, null, null).from(cursor), district));
		}
		for (int limit : new int[] { 0, 201 }) {
			assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> this.board
				.page(new OverdueFilter(Which.SOON, null, null, null, null, null, null, null, limit), district));
		}
	}

}
