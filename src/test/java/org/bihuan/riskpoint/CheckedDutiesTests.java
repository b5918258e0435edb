package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.Period;
import org.bihuan.duty.period.OwedChecks;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Checks of points settle the periods of the product, on its tables.
 */
class CheckedDutiesTests {

	private static final String TEAM = "hazard-check-team";

	private static final AtomicInteger UNITS = new AtomicInteger();

	private final UnitCode unit = new UnitCode("E-CHECKED-" + UNITS.incrementAndGet());

	private final OwedChecks owed = new OwedChecks(this.unit.value());

	private final JdbcClient jdbc = this.owed.bean(JdbcClient.class);

	private final PointTable points = new PointTable(this.jdbc, this.owed.bean(JdbcTemplate.class));

	private final CheckTable table = new CheckTable(this.jdbc);

	private final CheckedDuties duties = new CheckedDuties(this.owed.bean(DutyPeriods.class), this.table);

	private final Clock clock = this.owed.bean(Clock.class);

	private final PointRegister register = new PointRegister(this.points, new CodeTable(this.jdbc),
			this.owed.bean(Units.class), this.duties, Mockito.mock(AuditTrail.class), this.clock);

	private final PointChecks checks = new PointChecks(this.points, this.table, Mockito.mock(PhotoTable.class),
			this.duties, Mockito.mock(AuditTrail.class), this.clock);

	private final Person keeper = person("keeper", "safety-officer");

	private RiskPoint one;

	private RiskPoint other;

	@BeforeEach
	void twoPointsOnAWednesday() {
		this.owed.day("2026-11-04");
		this.one = add("一号除尘器");
		this.other = add("二号除尘器");
	}

	private RiskPoint add(String name) {
		AtomicReference<RiskPoint> added = new AtomicReference<>();
		this.owed.tx(() -> {
			long id = this.register.add(this.unit, PointDraft.of(Points.typed(name)), this.keeper);
			added.set(this.points.find(id).orElseThrow());
		});
		return added.get();
	}

	private Person person(String login, String role) {
		return new Person(login, login, Set.of(new Group(role, this.unit)));
	}

	private CheckRow check(RiskPoint point, CheckLevel level, String role, @Nullable Duration waited) {
		AtomicReference<CheckRow> kept = new AtomicReference<>();
		this.owed.tx(() -> kept.set(this.checks.record(point, draft(point, level, waited), person(role, role))));
		return kept.get();
	}

	private CheckDraft draft(RiskPoint point, CheckLevel level, @Nullable Duration waited) {
		List<CheckAnswer> answers = this.points.lists(point.id(), point.version())
			.orElseThrow()
			.of(level)
			.stream()
			.map((item) -> new CheckAnswer(item.position(), true, ""))
			.toList();
		return new CheckDraft(point.version(), level, answers, "", waited, UUID.randomUUID().toString(), List.of());
	}

	private void team(RiskPoint point, @Nullable Duration waited) {
		check(point, CheckLevel.TEAM, "worker", waited);
	}

	@ParameterizedTest
	@CsvSource({ "TEAM, worker, hazard-check-team, 2026-11-04",
			"DEPARTMENT, deputy-leader, hazard-check-department, 2026-W45",
			"LEADER, principal-leader, hazard-check-leader, 2026-11" })
	void aPeriodIsDoneOnceEveryPointWasCheckedInIt(CheckLevel level, String role, String duty, String period) {
		this.owed.at("2026-11-04T09:00:00");
		assertThat(check(this.one, level, role, null).period()).isEqualTo(period);
		assertThat(this.owed.state(duty, period)).isEqualTo("OPEN");
		this.owed.at("2026-11-04T10:00:00");
		check(this.other, level, role, null);
		assertThat(this.owed.state(duty, period)).isEqualTo("DONE %s 2026-11-04 10:00".formatted(role));
		check(this.one, level, role, null);
		assertThat(this.owed.state(duty, period)).isEqualTo("DONE %s 2026-11-04 10:00".formatted(role));
		for (String untouched : List.of("fire-patrol 2026-11-04", "drill 2026-11")) {
			assertThat(this.owed.state(untouched.split(" ")[0], untouched.split(" ")[1])).isEqualTo("OPEN");
		}
	}

	@Test
	void aNewDayAsksForEveryPointAgain() {
		team(this.one, null);
		team(this.other, null);
		this.owed.day("2026-11-05");
		team(this.one, null);
		assertThat(this.owed.state(TEAM, "2026-11-05")).isEqualTo("OPEN");
		assertThat(this.table.unchecked(this.unit, CheckLevel.TEAM, period("2026-11-05"))).isEqualTo(1);
	}

	@Test
	void aPointThatIsNoMoreIsNotWaitedFor() {
		this.owed.at("2026-11-04T09:00:00");
		team(this.one, null);
		this.owed.at("2026-11-04T15:00:00");
		this.owed.tx(() -> this.register.withdraw(this.other, "拆除", this.keeper));
		assertThat(this.owed.state(TEAM, "2026-11-04")).isEqualTo("DONE worker 2026-11-04 09:00");
		this.owed.day("2026-11-05");
		this.owed.tx(() -> this.register.withdraw(this.one, "拆除", this.keeper));
		assertThat(this.owed.state(TEAM, "2026-11-05")).isEqualTo("OPEN");
	}

	@Test
	void aPointWhoseListLosesTheLevelIsNotWaitedFor() {
		team(this.one, null);
		Map<String, String> typed = new HashMap<>(Points.typed("二号除尘器"));
		typed.remove("TEAM");
		this.owed.tx(() -> this.register.change(this.other, PointDraft.of(typed), this.keeper));
		assertThat(this.owed.state(TEAM, "2026-11-04")).startsWith("DONE worker");
	}

	@Test
	void whatComesADayLateSettlesThatDayAndNotThePresentOne() {
		this.owed.at("2026-11-04T16:00:00");
		team(this.one, null);
		this.owed.day("2026-11-05");
		assertThat(this.owed.state(TEAM, "2026-11-04")).isEqualTo("MISSED");
		add("次日新增的点");
		CheckRow late = check(this.other, CheckLevel.TEAM, "worker", Duration.ofHours(15));
		assertThat(late.late()).isTrue();
		assertThat(late.period()).isEqualTo("2026-11-04");
		assertThat(late.saidAt()).isEqualTo("2026-11-04T09:00:00Z");
		assertThat(this.owed.state(TEAM, "2026-11-04")).isEqualTo("SETTLED_LATE worker 2026-11-05 08:00");
		assertThat(this.owed.state(TEAM, "2026-11-05")).isEqualTo("OPEN");
		assertThat(this.table.unchecked(this.unit, CheckLevel.TEAM, period("2026-11-05"))).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "TEAM, worker, 60, 2026-11-05, false", "TEAM, worker, 28801, 2026-11-04, true",
			"DEPARTMENT, deputy-leader, 28801, 2026-W45, false", "TEAM, worker, 40000000, 2026-11-05, false" })
	void aWaitWithinThePeriodOrBeyondTheListChangesNothing(CheckLevel level, String role, long seconds, String period,
			boolean late) {
		this.owed.day("2026-11-05");
		CheckRow kept = check(this.one, level, role, Duration.ofSeconds(seconds));
		assertThat(kept.period()).isEqualTo(period);
		assertThat(kept.late()).isEqualTo(late);
	}

	@Test
	void twoWhoCheckAtOnceAreBothKeptAndTheDayIsDoneOnce() throws Exception {
		List<RiskPoint> checked = List.of(this.one, this.one, this.other);
		ExecutorService people = Executors.newFixedThreadPool(checked.size());
		try {
			List<Future<?>> all = checked.stream()
				.<Future<?>>map((point) -> people.submit(() -> team(point, null)))
				.toList();
			for (Future<?> one : all) {
				one.get();
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(this.table.last(this.one.id(), 10)).hasSize(2);
		assertThat(this.owed.state(TEAM, "2026-11-04")).startsWith("DONE worker");
	}

	@Test
	void whatWasCheckedWhileThePointWasThereIsKeptHoweverLate() {
		this.owed.at("2026-11-04T12:00:00");
		this.owed.tx(() -> this.register.withdraw(this.one, "拆除", this.keeper));
		this.owed.at("2026-11-04T13:00:00");
		team(this.one, Duration.ofHours(2));
		assertThatThrownBy(() -> team(this.one, Duration.ofMinutes(30))).isInstanceOf(Refusal.Conflict.class);
		assertThatThrownBy(() -> team(this.one, null)).isInstanceOf(Refusal.Conflict.class);
		assertThat(this.table.last(this.one.id(), 10)).hasSize(1);
	}

	private static Period period(String day) {
		return CheckLevel.TEAM.frequency().period(LocalDate.parse(day));
	}

}
