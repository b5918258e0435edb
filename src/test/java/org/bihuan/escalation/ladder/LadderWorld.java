package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.SharedStatements;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseKind;
import org.bihuan.deadline.BareEngine;
import org.bihuan.escalation.Trigger;
import org.bihuan.escalation.step.LadderBeans;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ShippedDecisions;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;

/**
 * A ladder with its process, the shipped tables and the calendar of the shipped notices,
 * but no database: one case at a time, whose measures run until the case ends.
 */
final class LadderWorld {

	static final UnitCode UNIT = new UnitCode("E-0001");

	static final UnitCode AUTHORITY = new UnitCode("A-1");

	private static final UnitCode DISTRICT = new UnitCode("D-demo");

	/** The calendar as it stands now. */
	final WorkCalendar calendar = Mockito.mock(WorkCalendar.class,
			(call) -> call.getMethod().invoke(this.notices, call.getArguments()));

	private WorkCalendar notices = Calendars.shipped();

	final ShippedDecisions tables = new ShippedDecisions();

	final List<MeasureOrder> taken = new ArrayList<>();

	final RecordedRungs rungs = new RecordedRungs();

	final LadderWork work;

	final LadderDecisions decisions;

	private final List<Ladder> stored = new ArrayList<>();

	private final CaseFiles caseFiles = Mockito.mock();

	private final ProcessEngine engine;

	/** The authority of the next case. */
	UnitCode authority = AUTHORITY;

	private CaseNumber number = new CaseNumber("YH-demo-2026-1");

	private int cases;

	LadderWorld(String name) {
		Clock clock = Mockito.mock(Clock.class, (call) -> switch (call.getMethod().getName()) {
			case "instant" -> ClockUtil.getCurrentTime().toInstant();
			case "getZone" -> (ZoneId) Zone.SHANGHAI;
			default -> throw new AssertionError(call.getMethod().getName());
		});
		Units units = units();
		LadderPaths paths = new LadderPaths(this.tables, this.caseFiles, this.calendar, clock);
		LadderRepository ladders = ladders();
		Measures measures = measures();
		this.decisions = new LadderDecisions(paths, measures, Mockito.mock(MeasureKinds.class), this.caseFiles, units,
				new MeasuresInForce(this.rungs, ladders, measures), clock);
		this.work = new LadderWork(ladders, new Process(), paths, this.decisions, this.caseFiles, units, this.calendar,
				clock);
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setProcessEngineName(name);
		configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";QUERY_CACHE_SIZE=256");
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setJobExecutorActivate(false);
		configuration.setBeans(LadderBeans.of(this.work, this.tables));
		configuration.getProcessEnginePlugins().add(SharedStatements.h2());
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService()
			.createDeployment()
			.addClasspathResource("bpmn/overdue-escalation.bpmn")
			.deploy();
	}

	private Units units() {
		Units units = Mockito.mock();
		BDDMockito.given(units.find(any()))
			.willAnswer((call) -> Optional.of(unit(call.getArgument(0),
					UNIT.equals(call.getArgument(0)) ? UnitKind.ENTERPRISE : UnitKind.AUTHORITY)));
		BDDMockito.given(units.office(DISTRICT)).willReturn(new UnitCode("O-demo"));
		return units;
	}

	private UnitView unit(UnitCode code, UnitKind kind) {
		return new UnitView(code, "演示-单位", kind, List.of("fire"), List.of(), this.authority, null, DISTRICT);
	}

	private Measures measures() {
		Measures measures = Mockito.mock();
		BDDMockito.given(measures.take(any())).willAnswer((call) -> {
			this.taken.add(call.getArgument(0));
			return (long) this.taken.size();
		});
		BDDMockito.given(measures.ofCase(any()))
			.willAnswer((call) -> this.taken.stream()
				.map((order) -> new MeasureView(1, order, MeasureState.RUNNING, Instant.EPOCH, null, null))
				.toList());
		return measures;
	}

	private LadderRepository ladders() {
		LadderRepository ladders = Mockito.mock();
		BDDMockito.given(ladders.saveAndFlush(any())).willAnswer((call) -> {
			this.stored.add(call.getArgument(0));
			return call.getArgument(0);
		});
		BDDMockito.given(ladders.findByOpenKey(any())).willAnswer((call) -> live());
		BDDMockito.given(ladders.findLiveByObligation(anyLong())).willAnswer((call) -> live());
		BDDMockito.given(ladders.findLiveByDuty(anyLong())).willAnswer((call) -> live());
		BDDMockito.given(ladders.findByCaseNumberAndEndedAtIsNull(any()))
			.willAnswer((call) -> live().map(List::of).orElse(List.of()));
		BDDMockito.given(ladders.findById(anyLong())).willAnswer((call) -> Optional.of(ladder()));
		return ladders;
	}

	private Optional<Ladder> live() {
		return this.stored.stream().filter((ladder) -> !ladder.ended()).findFirst();
	}

	/** A new case of a hazard; whatever was before is forgotten. */
	void opened(String sector, String grade, String... documents) {
		opened(CaseKind.HAZARD, sector, grade, documents);
	}

	/** A new case of a kind; whatever was before is forgotten. */
	void opened(CaseKind kind, String sector, String grade, String... documents) {
		this.cases++;
		this.number = new CaseNumber("%s-demo-2026-%d".formatted(kind.prefix(), this.cases));
		this.stored.clear();
		this.taken.clear();
		this.rungs.told.clear();
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.list()
			.forEach((one) -> this.engine.getRuntimeService().deleteProcessInstance(one.getId(), "next case"));
		this.tables.activate(List.of(documents));
		this.notices = Calendars.shipped();
		BDDMockito.given(this.caseFiles.flags(this.number)).willReturn(Set.of());
		BDDMockito.given(this.caseFiles.header(this.number))
			.willReturn(new CaseHeader(this.number, UNIT, "演示-单位", sector, this.authority, null, null, "积尘", grade,
					"RECTIFYING", null, now(), "inspector1", null));
	}

	void ground(UnitCode addressee, Trigger trigger, long obligation) {
		this.work.ground(this.number, addressee, trigger,
				(trigger == Trigger.OVERDUE) ? Cause.obligation(obligation, now()) : Cause.since(now()));
	}

	/** What the unit missed is told, and told to be made good for. */
	LadderListener listener() {
		Units units = units();
		return new LadderListener(this.work, this.caseFiles, units, Mockito.mock());
	}

	/** A notice turns a day into a day off. */
	void dayOff(LocalDate day) {
		this.notices = Calendars.withDayOff(day);
	}

	void listed() {
		this.work.listed(this.number, UNIT, now());
	}

	CaseNumber number() {
		return this.number;
	}

	Ladder ladder() {
		return this.stored.get(this.stored.size() - 1);
	}

	boolean standing() {
		return !this.stored.isEmpty();
	}

	BareSteps steps() {
		return new BareSteps(this.engine, String.valueOf(ladder().instanceId()));
	}

	/** A person takes what is proposed. */
	void confirms() {
		this.decisions.confirm(ladder(), "chief");
		steps().done("confirm-measure");
	}

	/** Time passes; answers how many timers rang. */
	int at(Instant moment) {
		return BareEngine.at(this.engine, moment);
	}

	/** Nothing happens before the last second of so many working days. */
	void waits(int workingDays) {
		Instant next = WallCalendar.end(now(), workingDays);
		assertThat(ladder().nextLookAt()).isEqualTo(next);
		assertThat(steps().open()).isEmpty();
		assertThat(at(next.minusSeconds(1))).isZero();
		assertThat(at(next.plusMillis(999))).isEqualTo(1);
	}

	static Instant now() {
		return ClockUtil.getCurrentTime().toInstant();
	}

	void close() {
		ClockUtil.reset();
		this.engine.close();
	}

	/** The process of the engine, which is there only after the room is. */
	private final class Process implements LadderProcess {

		@Override
		public String start(CaseNumber number, Map<String, Object> variables) {
			return LadderBeans.process(LadderWorld.this.engine).start(number, variables);
		}

		@Override
		public void tell(String instanceId, String message) {
			LadderBeans.process(LadderWorld.this.engine).tell(instanceId, message);
		}

		@Override
		public long ladderOf(String taskId) {
			return 0;
		}

	}

}
