package org.bihuan.duty.sums;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.duty.DutyCompliance.Line;
import org.bihuan.duty.DutyCompliance.Wanted;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What became of duties against the periods one by one, whatever happens to them and
 * wherever the round is.
 */
class DutyComplianceTests {

	private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

	private static final List<DutyState> STATES = List.of(DutyState.OPEN, DutyState.DONE, DutyState.MISSED,
			DutyState.SETTLED_LATE, DutyState.VOID);

	private static final List<Scope> READERS = List.of(new Scope("manager", true, Set.of(), Set.of(), Set.of()),
			new Scope("chief", false, Set.of(), Set.of("A-1"), Set.of()),
			new Scope("fire", false, Set.of(), Set.of("A-fire"), Set.of()),
			new Scope("mayor", false, Set.of(), Set.of("T-1"), Set.of()),
			new Scope("two", false, Set.of(), Set.of("A-2", "T-1"), Set.of()),
			new Scope("both", false, Set.of("E-3"), Set.of("A-2"), Set.of()),
			new Scope("nobody", false, Set.of(), Set.of(), Set.of()));

	private HikariDataSource pool;

	private JdbcClient jdbc;

	private PeriodRound round;

	private int periods;

	@BeforeEach
	void open() {
		this.pool = Databases.fresh(true);
		this.jdbc = JdbcClient.create(this.pool);
		this.round = new PeriodRound(new PeriodTable(this.jdbc, new Sight(this.jdbc)), new JdbcTemplate(this.pool),
				new JdbcTransactionManager(this.pool));
		change("insert into org_sector (code, name_zh, name_en, authority_code, any_unit) values"
				+ " ('industry', 'i', 'i', 'A-1', false), ('school', 's', 's', 'A-2', false),"
				+ " ('fire', 'f', 'f', 'A-fire', true)");
		for (int unit = 0; unit < 6; unit++) {
			change("""
					insert into org_unit (code, name, kind, lead_authority, town, district) values ('E-%1$d', '演示%1$d',
					'%2$s', %3$s, %4$s, 'D-demo')""".formatted(unit, (unit == 5) ? "AUTHORITY" : "ENTERPRISE",
					(unit == 4) ? "null" : "'A-" + (1 + unit % 2) + "'",
					(unit % 3 == 0) ? "null" : "'T-" + unit % 3 + "'"));
		}
		change("""
				insert into org_unit_sector (unit_code, seq, sector_code) values ('E-0', 1, 'industry'),
				('E-1', 1, 'school'), ('E-1', 2, 'industry'), ('E-2', 1, 'fire'), ('E-3', 1, 'industry')""");
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	private void change(String sql) {
		this.jdbc.sql(sql).update();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void everyCountIsThatOfThePeriods(long seed) {
		Random random = new Random(seed);
		for (int act = 0; act < 150; act++) {
			happens(random);
			if (random.nextInt(8) == 0) {
				this.round.follow();
			}
			if (act % 30 == 0) {
				compare(random);
			}
		}
		this.round.follow();
		compare(random);
		assertThat(this.round.check()).isZero();
		assertThat(count("select count(*) from dty_period where sum_stale = true")).isZero();
		assertThat(count("select count(*) from dty_sum where periods <= 0")).isZero();
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private void happens(Random random) {
		String unit = "E-" + random.nextInt(6);
		switch ((this.periods < 20) ? 0 : random.nextInt(5)) {
			case 3 -> this.jdbc.sql("update dty_period set state = ?, sum_stale = true where period = ?")
				.params(STATES.get(random.nextInt(5)).name(), "p-" + random.nextInt(this.periods))
				.update();
			case 4 -> {
				this.jdbc.sql("update org_unit set town = ?, lead_authority = ? where code = ?")
					.params("T-" + random.nextInt(3), "A-" + (1 + random.nextInt(2)), unit)
					.update();
				UnitView view = new UnitView(new UnitCode(unit), "演示", UnitKind.ENTERPRISE, List.of(), List.of(), null,
						null, new UnitCode("D-demo"));
				this.round.changed(new UnitChanged(view, view, "admin", Instant.EPOCH));
			}
			default ->
				new DutyRows(this.jdbc).add(unit, random.nextBoolean() ? DutyKind.LEADER_INSPECTION : DutyKind.CHECK,
						List.of("FIRE", "INDUSTRY", "drill").get(random.nextInt(3)), "p-" + this.periods++,
						YEAR.plusDays(random.nextInt(365)), STATES.get(random.nextInt(5)));
		}
	}

	private void compare(Random random) {
		Instant now = YEAR.plusDays(random.nextInt(365)).atTime(10, 0).atZone(Zone.SHANGHAI).toInstant();
		LocalDate from = YEAR.plusDays(random.nextInt(100));
		LocalDate to = from.plusDays(random.nextInt(200));
		Set<DutyKind> inspections = Set.of(DutyKind.LEADER_INSPECTION);
		for (Scope reader : READERS) {
			compare(new Wanted(from, to, inspections, null, null, null), now, reader);
			compare(new Wanted(from, to, Set.of(), "A-fire", null, null), now, reader);
			compare(new Wanted(from, to, Set.of(), null, "T-1", "industry"), now, reader);
		}
	}

	/**
	 * Row by row, with the sector as the register's rule says it and no statement of the
	 * product.
	 */
	private void compare(Wanted wanted, Instant now, Scope reader) {
		Map<String, DutyTotals> expected = new TreeMap<>();
		LocalDateTime moment = LocalDateTime.ofInstant(now, Zone.SHANGHAI);
		this.jdbc.sql("""
				select p.unit, p.kind, p.duty, p.state, p.due_at, u.kind as unit_kind, u.lead_authority, u.town
				from dty_period p join org_unit u on u.code = p.unit where p.state <> 'VOID'""").query((row) -> {
			String unit = row.getString("unit");
			LocalDateTime due = row.getObject("due_at", LocalDateTime.class);
			LocalDate last = due.toLocalDate().minusDays(1);
			List<String> sectors = sectors(unit);
			String duty = row.getString("duty").toLowerCase(Locale.ROOT);
			String sector = (duty.equals("fire") || sectors.contains(duty)) ? duty
					: sectors.isEmpty() ? "" : sectors.get(0);
			String lead = row.getString("lead_authority");
			String town = (row.getString("town") != null) ? row.getString("town") : "";
			String authority = sector.isEmpty() ? (lead != null) ? lead : unit : authority(sector);
			List<String> sees = new ArrayList<>(sectors.stream().map(this::authority).toList());
			sees.add(lead);
			sees.add(town);
			if (row.getString("unit_kind").equals("AUTHORITY")) {
				sees.add(unit);
			}
			boolean seen = reader.district() || reader.units().contains(unit)
					|| sees.stream().anyMatch((code) -> code != null && reader.authorities().contains(code));
			boolean meant = !last.isBefore(wanted.from()) && !last.isAfter(wanted.to())
					&& (wanted.kinds().isEmpty() || wanted.kinds().contains(DutyKind.valueOf(row.getString("kind"))))
					&& (wanted.authority() == null || wanted.authority().equals(authority))
					&& (wanted.town() == null || wanted.town().equals(town))
					&& (wanted.sector() == null || wanted.sector().equals(sector));
			if (seen && meant) {
				DutyState state = DutyState.valueOf(row.getString("state"));
				boolean over = state == DutyState.OPEN && !due.isAfter(moment);
				expected.merge(String.join(" ", sector, authority, last.toString().substring(0, 7)),
						one(over ? DutyState.MISSED : state), DutyTotals::plus);
			}
		});
		Map<String, DutyTotals> told = new TreeMap<>();
		for (Line line : new KeptCompliance(this.jdbc, Clock.fixed(now, Zone.SHANGHAI)).of(wanted, reader)) {
			told.put(String.join(" ", line.sector(), line.authority(), line.month()), line.totals());
		}
		assertThat(told).isEqualTo(expected);
	}

	private List<String> sectors(String unit) {
		return this.jdbc.sql("select sector_code from org_unit_sector where unit_code = ? order by seq")
			.param(unit)
			.query(String.class)
			.list();
	}

	private String authority(String sector) {
		return Map.of("industry", "A-1", "school", "A-2", "fire", "A-fire").get(sector);
	}

	private static DutyTotals one(DutyState state) {
		return switch (state) {
			case DONE -> new DutyTotals(1, 0, 0, 0);
			case SETTLED_LATE -> new DutyTotals(0, 1, 0, 0);
			case MISSED -> new DutyTotals(0, 0, 1, 0);
			case OPEN -> new DutyTotals(0, 0, 0, 1);
			case VOID -> DutyTotals.NONE;
		};
	}

	@Test
	void wrongSumsAreFoundAndWrittenAnew() {
		Random random = new Random(1);
		for (int act = 0; act < 30; act++) {
			happens(random);
		}
		this.round.follow();
		assertThat(this.round.check()).isZero();
		change("update dty_sum set periods = periods + 1");
		assertThat(this.round.check()).isPositive();
		compare(random);
		this.round.follow();
		assertThat(this.round.check()).isZero();
		compare(random);
	}

}
