package org.bihuan.migration;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.migration.MigrationItems.Item;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.InboxRow;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases of the running program go to another version of their model, with their inbox and
 * without their clocks, and are finished there.
 */
@BihuanTest
class MigrationApplicationTests {

	private static final String UNIT = "E-1187";

	private static final String CLOCKS = """
			select o.kind, o.state, o.due_at, o.next_at, o.clock_instance, j.DUEDATE_ from ddl_obligation o
			left join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = o.clock_instance
			where o.case_number = ? order by o.id""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private MigrationTable table;

	@Autowired
	private MigrationItems items;

	@Autowired
	private MigrationTurn turn;

	@Autowired
	private ClockHealth health;

	@Autowired
	private HeatReading heat;

	private ChangedModels models;

	private int from;

	@BeforeEach
	void aVersionOfItsOwn() {
		this.models = new ChangedModels(this.repository);
		this.from = this.models.deploy((text) -> text);
	}

	@AfterEach
	void asShipped() {
		this.models.deploy((text) -> text);
	}

	private Browser as(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	private int changed() {
		return this.models.deploy((text) -> text.replace("name=\"落实整改方案\"", "name=\"落实整改方案（修订）\"")
			.replace("value=\"Rectify measure\"", "value=\"Rectify one measure\""));
	}

	private String planned(int to) {
		String form = Browser.form("process", ChangedModels.PROCESS, "from", String.valueOf(this.from), "to",
				String.valueOf(to), "reason", "模型修订");
		HttpResponse<String> answer = as("designer").post("/migrations", form, "/migrations");
		String location = answer.headers().firstValue("Location").orElseThrow();
		assertThat(location).matches(".*/migrations/[0-9a-f-]{36}");
		return location.substring(location.lastIndexOf('/') + 1);
	}

	private HttpResponse<String> acts(String login, String id, String act) {
		return as(login).post("/migrations/" + id + "/" + act, "", "/me");
	}

	private void ends(String id) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.table.find(id).orElseThrow().state() == MigrationState.DONE);
	}

	private List<String> results(String id) {
		return this.items.page(id, null, "", 1000).stream().map((one) -> one.caseNumber() + " " + one.state()).toList();
	}

	private List<Map<String, Object>> clocks(CaseWalk walk) {
		return walk.rows(CLOCKS);
	}

	@Test
	void casesMoveAndTheirPeopleGoOnThere() {
		CaseWalk planning = CaseWalk.found(this.program, UNIT, true);
		CaseWalk rectifying = CaseWalk.found(this.program, UNIT, false);
		rectifying.plans();
		InboxRow held = rectifying.open("rectify-measure");
		List<Map<String, Object>> before = clocks(planning);
		assertThat(before).isNotEmpty().allMatch((row) -> row.get("DUE_AT") != null);
		List<Map<String, Object>> beforeToo = clocks(rectifying);
		int to = changed();
		String query = "?process=%s&from=%d&to=%d".formatted(ChangedModels.PROCESS, this.from, to);
		assertThat(as("designer").get("/migrations/estimate" + query).body()).contains("在办 2 件，其中 2 件可以对应，0 件需要决定",
				"SubProcess_rectify#multiInstanceBody", "/migrations/models/hazard-rectification/" + to);
		String id = planned(to);
		assertThat(acts("designer", id, "start").statusCode()).isEqualTo(403);
		assertThat(acts("boss-e-0001", id, "start").statusCode()).isEqualTo(403);
		assertThat(acts("approver", id, "start").statusCode()).isEqualTo(302);
		ends(id);
		assertThat(results(id)).containsExactlyInAnyOrder(planning.number() + " MIGRATED",
				rectifying.number() + " MIGRATED");
		assertThat(clocks(planning)).isEqualTo(before);
		assertThat(clocks(rectifying)).isEqualTo(beforeToo);
		assertThat(differences(planning, rectifying)).isZero();
		assertThat(
				planning.rows("select step_name from wf_inbox where case_number = ? and step = 'five-fix-assignment'"))
			.singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("STEP_NAME", "落实整改方案（修订）"));
		assertThat(planning.rows("select definition_id from wf_inbox where case_number = ? and state = 'OPEN'"))
			.isNotEmpty()
			.allMatch((row) -> row.get("DEFINITION_ID").toString().startsWith(ChangedModels.PROCESS + ":" + to + ":"));
		assertThat(rectifying.open("rectify-measure").id()).isEqualTo(held.id());
		isOnRecord(planning, id);
		planning.plans();
		rectifying.rectifies();
		rectifying.applies();
		rectifying.verifies("pass");
		assertThat(rectifying.steps()).containsExactly("sign-off");
		assertThat(acts("approver", id, "resume").headers().firstValue("Location")).isPresent();
		assertThat(this.table.find(id).orElseThrow().run()).isOne();
	}

	@Test
	void whereCasesWaitIsCountedByVersion() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, false);
		walk.plans();
		CaseWalk.found(this.program, UNIT, false);
		assertThat(this.heat.of(ChangedModels.PROCESS, this.from))
			.extracting((one) -> one.step() + " " + one.open() + " " + one.overdue() + " " + one.median() + " "
					+ one.done() + " " + one.degree())
			.containsExactly("confirm-registration 0 0 0.0 2 0", "five-fix-assignment 1 0 0.0 1 2",
					"rectify-measure 2 0 null 0 4");
		assertThat(as("designer").get("/migrations/heat/" + ChangedModels.PROCESS + "/" + this.from).body())
			.contains("data-heat-step=\"rectify-measure\"", "data-heat-degree=\"4\"", "2 · 0%");
		assertThat(as("manager").get("/migrations/heat/" + ChangedModels.PROCESS + "/" + this.from).statusCode())
			.isEqualTo(403);
	}

	private long differences(CaseWalk... walks) {
		List<String> numbers = List.of(walks).stream().map((walk) -> walk.number().value()).toList();
		return this.health.last()
			.orElseThrow()
			.listed()
			.stream()
			.filter((one) -> numbers.contains(one.caseNumber()))
			.count();
	}

	private void isOnRecord(CaseWalk walk, String id) {
		assertThat(walk.rows("""
				select actor, content from case_entry where scope = ? and outcome = 'migrated'""")).singleElement()
			.satisfies((row) -> {
				assertThat(row).containsEntry("ACTOR", "approver");
				assertThat(row.get("CONTENT").toString()).contains("模型修订");
			});
		assertThat(as("office").get("/cases/" + walk.number()).body()).contains("流程“隐患整改闭环”从第 " + this.from + " 版迁移到");
		assertThat(as("approver").get("/migrations/" + id).body()).contains(walk.number().value(), "已迁移", "已完成");
		assertThat(as("approver").get("/cases/" + walk.number()).statusCode()).isEqualTo(404);
	}

	@Test
	void aNodeThatStopsLeavesTheRestToBeResumed() {
		CaseWalk first = CaseWalk.found(this.program, UNIT, false);
		CaseWalk second = CaseWalk.found(this.program, UNIT, false);
		String id = planned(changed());
		String other = planned(this.from + 1);
		leftInTheMiddle(id);
		assertThat(as("approver").get("/migrations/" + id).body()).contains("执行的节点已停止");
		acts("approver", other, "start");
		assertThat(this.table.find(other).orElseThrow().state()).isEqualTo(MigrationState.PLANNED);
		Migration dead = this.table.find(id).orElseThrow();
		acts("approver", id, "stop");
		assertThat(this.table.find(id).orElseThrow().state()).isEqualTo(MigrationState.STOPPED);
		Item waiting = new Item(instance(first.number()), first.number().value(), ItemState.WAITING, null, null);
		assertThat(this.turn.move(dead, waiting, "approver")).isFalse();
		acts("approver", id, "resume");
		ends(id);
		assertThat(results(id)).containsExactlyInAnyOrder(first.number() + " MIGRATED", second.number() + " MIGRATED");
		acts("approver", other, "start");
		ends(other);
		assertThat(results(other)).isEmpty();
	}

	private void leftInTheMiddle(String id) {
		this.transactions.executeWithoutResult((status) -> this.jdbc.update("""
				update mgr_migration set state = 'RUNNING', running_process = process_key, run_number = 1,
				run_by = 'approver', run_at = planned_at, work_id = 'gone' where id = ?""", id));
	}

	private String instance(CaseNumber number) {
		return this.jdbc.queryForObject(
				"select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PROC_DEF_ID_ like 'hazard-rectification:%'",
				String.class, number.value());
	}

	@Test
	void whatIsNotSoIsRefusedInWords() {
		Browser designer = as("designer");
		String query = "/migrations/estimate?process=" + ChangedModels.PROCESS + "&from=" + this.from + "&to=";
		assertThat(designer.get(query + this.from).statusCode()).isEqualTo(422);
		assertThat(designer.get(query + "999").statusCode()).isEqualTo(404);
		assertThat(designer.get(query + "x").statusCode()).isEqualTo(400);
		assertThat(designer.get("/migrations/estimate?process=legal-clock&from=1&to=2").statusCode()).isEqualTo(404);
		assertThat(designer.get("/migrations/models/legal-clock/1").statusCode()).isEqualTo(404);
		int to = changed();
		String wrong = Browser.form("process", ChangedModels.PROCESS, "from", String.valueOf(this.from), "to",
				String.valueOf(to), "reason", "错误的对应", "map.five-fix-assignment", "Event_dutiesDone");
		HttpResponse<String> refused = designer.post("/migrations", wrong, "/migrations");
		assertThat(refused.headers().firstValue("Location").orElseThrow()).contains("/migrations/estimate?");
		assertThat(designer.get("/migrations/estimate?" + wrong).body())
			.contains("five-fix-assignment → Event_dutiesDone");
		String without = Browser.form("process", ChangedModels.PROCESS, "from", String.valueOf(this.from), "to",
				String.valueOf(to), "reason", " ");
		assertThat(designer.post("/migrations", without, "/migrations").headers().firstValue("Location").orElseThrow())
			.contains("/migrations/estimate?");
		for (String login : List.of("worker-e-0001", "manager", "auditor", "chief-emergency")) {
			assertThat(as(login).get("/migrations").statusCode()).isEqualTo(403);
			assertThat(as(login).get("/migrations/models/" + ChangedModels.PROCESS + "/1").statusCode()).isEqualTo(403);
			assertThat(as(login).get(query + to).statusCode()).isEqualTo(403);
		}
		assertThat(as("admin").post("/migrations", wrong, "/migrations").statusCode()).isEqualTo(403);
		assertThat(as("approver").get("/migrations").body()).contains("隐患整改闭环", "第 " + to + " 版");
	}

}
