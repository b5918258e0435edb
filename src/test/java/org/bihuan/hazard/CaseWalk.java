package org.bihuan.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.content.Samples;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ClockControl;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.Tasks.TaskForm;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One case of the running program, walked through its steps as its people would.
 *
 * @param program the running program
 * @param number the case
 */
public record CaseWalk(ApplicationContext program, CaseNumber number) {

	/**
	 * A finding of the authority at a trading company of the demo.
	 * @param program the running program
	 * @param unit code of the unit, one of the sector industry-trade
	 * @param major whether it must stop, which makes it a major hazard
	 * @return the case, confirmed if it is a general one
	 */
	public static CaseWalk found(ApplicationContext program, String unit, boolean major) {
		CaseWalk walk = registered(program, unit, major);
		walk.does("confirm-registration", major ? Map.of("outcome", "confirm")
				: Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不构成重大"));
		return walk;
	}

	/**
	 * A finding of the authority that nobody has confirmed yet.
	 * @param program the running program
	 * @param unit code of the unit, one of the sector industry-trade
	 * @param major whether it must stop, which makes it a major hazard
	 * @return the case
	 */
	public static CaseWalk registered(ApplicationContext program, String unit, boolean major) {
		Registration registration = new Registration(new UnitCode(unit), null, "除尘管道积尘", "管道内积尘超过规定厚度", "一车间", null,
				Map.of(), major, false, HazardSource.AUTHORITY_INSPECTION, null, null);
		Person inspector = program.getBean(People.class).find("inspector1-emergency").orElseThrow();
		return new CaseWalk(program, program.getBean(Hazards.class).register(registration, inspector, null));
	}

	/** The plan is filed: two measures. */
	public void plans() {
		TaskForm form = tasks().form(open("five-fix-assignment").id(), who(open("five-fix-assignment")));
		String limit = String.valueOf(form.data().get("latestDate"));
		Map<String, Object> row = new HashMap<>(Map.of("what", "清理管道", "byWhen", limit, "money", 100));
		row.put("who", form.options().get("workers").get(0).value());
		Map<String, Object> values = new HashMap<>(Map.of("responsibleUnit", "本单位", "responsiblePerson", "演示-某人",
				"measures", List.of(row, row), "totalMoney", 200, "timeLimit", limit, "contingency", "预案",
				"acceptanceStandard", "标准", "temporaryProtection", "围挡"));
		values.put("acceptor", form.options().get("people").get(0).value());
		does("five-fix-assignment", values);
	}

	/** Each open measure is done. */
	public void rectifies() {
		while (steps().contains("rectify-measure")) {
			does("rectify-measure", Map.of("done", "已清理"));
		}
	}

	/** The principal leader signs. */
	public void applies() {
		does("self-acceptance", Map.of("statement", "已完成", "acceptedBy", "演示-主要负责人", "confirmed", true));
	}

	/** Somebody verifies; the first measure fails if that is the outcome. */
	public void verifies(String outcome) {
		does("verify", verification(outcome));
	}

	/** What somebody who verifies fills in. */
	public Map<String, Object> verification(String outcome) {
		InboxRow task = open("verify");
		TaskForm form = tasks().form(task.id(), who(task));
		List<Map<String, Object>> results = new ArrayList<>();
		for (Object one : (List<?>) form.data().get("results")) {
			Map<String, Object> row = new HashMap<>();
			((Map<?, ?>) one).forEach((key, value) -> row.put(String.valueOf(key), value));
			row.put("result", (results.isEmpty() && !"pass".equals(outcome)) ? "fail" : "pass");
			results.add(row);
		}
		Map<String, Object> values = new HashMap<>(Map.of("onSite", today(), "results", results));
		values.putAll(decision(outcome, "pass"));
		return values;
	}

	/** Somebody looks back. */
	public void lookBack(String outcome) {
		Map<String, Object> values = new HashMap<>(Map.of("visitedOn", today(), "findings", "现场情况"));
		values.putAll(decision(outcome, "held"));
		does("look-back", values);
	}

	/** The cover of the case file. */
	public CaseHeader cover() {
		return this.program.getBean(CaseFiles.class).header(this.number);
	}

	/** Interim measures and both reports of a major hazard. */
	public void duties() {
		does("interim-measures", Map.of("taken", List.of("evacuate"), "description", "已撤人"));
		does("report-major-hazard", Map.of("situation", "现状", "causes", "原因", "harm", "危害", "rectification", "方案"));
		does("report-to-workers-congress", Map.of("reportedOn", today(), "how", "workers-congress", "minutes", "已报告"));
		does("acknowledge-report", Map.of());
	}

	/** A general hazard, until it is signed off and waits for a second look. */
	public void signsOff() {
		plans();
		rectifies();
		applies();
		verifies("pass");
		decides("sign-off", "approve", "approve");
	}

	/** A step with nothing but an outcome. */
	public void decides(String step, String outcome, String forward) {
		does(step, decision(outcome, forward));
	}

	private static Map<String, Object> decision(String outcome, String forward) {
		return outcome.equals(forward) ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "reason", "现场情况");
	}

	private String today() {
		return LocalDate.ofInstant(this.program.getBean(Clock.class).instant(), Zone.SHANGHAI).toString();
	}

	/** Whoever may does the step. */
	public void does(String step, Map<String, Object> values) {
		InboxRow task = open(step);
		does(task, values, who(task));
	}

	/** A person does a step, with the photos that it asks for. */
	public void does(InboxRow task, Map<String, Object> values, Person person) {
		photos(task, person);
		tasks().complete(task.id(), values, person);
	}

	/** Adds the photos that a step asks for. */
	public void photos(InboxRow task, Person person) {
		tasks().form(task.id(), person).form().evidence().forEach((rule) -> {
			for (int i = 0; i < rule.min(); i++) {
				this.program.getBean(Evidence.class)
					.add(this.number, task.step(), task.id(), rule.kind(), "photo.png", Samples.png(), person.login());
			}
		});
	}

	/** The oldest open task of a step. */
	public InboxRow open(String step) {
		return tasks().open(this.number)
			.stream()
			.filter((task) -> task.step().equals(step))
			.findFirst()
			.orElseThrow(() -> new AssertionError(step + " is not open, but " + steps()));
	}

	/** Steps that are open. */
	public List<String> steps() {
		return tasks().open(this.number).stream().map(InboxRow::step).sorted().toList();
	}

	/** Somebody who may do a task. */
	public Person who(InboxRow task) {
		return task.groups()
			.stream()
			.flatMap((group) -> people().holding(Group.parse(group)).stream())
			.filter((person) -> tasks().mayDo(task, person))
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nobody may do " + task));
	}

	/** Time passes. */
	public void days(int days) {
		this.program.getBean(ClockControl.class).advance(Duration.ofDays(days));
	}

	/** How an obligation stands. */
	public ObligationView obligation(String kind) {
		return this.program.getBean(Obligations.class).find(this.number, kind).orElseThrow();
	}

	/** Ladders against the unit, live or ended. */
	public List<Map<String, Object>> ladders() {
		return rows("""
				select addressee, ended_at from esc_ladder where case_number = ? and addressee_kind = 'ENTERPRISE'
				order by id""");
	}

	/** Ladders against authorities and towns, live or ended. */
	public List<Map<String, Object>> laddersOfTheOffice() {
		return rows("""
				select addressee, ended_at from esc_ladder where case_number = ? and addressee_kind <> 'ENTERPRISE'
				order by id""");
	}

	/** Grounds against the unit, as trigger and state. */
	public List<String> grounds() {
		return rows("""
				select g.ground, g.state from esc_ground g join esc_ladder l on l.id = g.ladder_id
				where l.case_number = ? and l.addressee_kind = 'ENTERPRISE' order by g.id""").stream()
			.map((row) -> row.get("GROUND") + " " + row.get("STATE"))
			.toList();
	}

	/** Groups that are asked to confirm a measure. */
	public List<String> confirming() {
		return tasks().open(this.number)
			.stream()
			.filter((task) -> task.step().equals("confirm-measure"))
			.flatMap((task) -> task.groups().stream())
			.toList();
	}

	/** Rows about the case. */
	public List<Map<String, Object>> rows(String sql) {
		return this.program.getBean(JdbcTemplate.class).queryForList(sql, this.number.value());
	}

	/** The people of the program. */
	public People people() {
		return this.program.getBean(People.class);
	}

	/** The verbs of its people. */
	public Tasks tasks() {
		return this.program.getBean(Tasks.class);
	}

}
