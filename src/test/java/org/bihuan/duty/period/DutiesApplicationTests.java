package org.bihuan.duty.period;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.duty.DutyKind;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.worklist.Caller;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A missed duty in the whole program: told, explained, made good for; and who may see and
 * record what.
 */
@BihuanTest
class DutiesApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private MissedTelling telling;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private CaseFiles caseFiles;

	@Autowired
	private Clock clock;

	private long period(String unit, DutyKind kind, String state, int days) {
		return period(unit, kind, state, days, "principal-leader");
	}

	private long period(String unit, DutyKind kind, String state, int days, String post) {
		String duty = "test-" + UUID.randomUUID().toString().substring(0, 8);
		LocalDate first = LocalDate.now(this.clock).plusDays(days);
		this.transactions.executeWithoutResult((status) -> this.jdbc.sql("""
				insert into dty_period (unit, kind, duty, target_key, period, frequency, post, first_day, due_at, state,
				document, place, extra_output, process_started, missed_at)
				values (?, ?, ?, 0, ?, 'DAILY', ?, ?, ?, ?, 'P-0', '-', '', false, ?)""")
			.params(unit, kind.name(), duty, first.toString(), post, first, midnight(first.plusDays(1)), state,
					state.equals("MISSED") ? midnight(first.plusDays(1)) : null)
			.update());
		return this.jdbc.sql("select id from dty_period where duty = ?").param(duty).query(Long.class).single();
	}

	private static LocalDateTime midnight(LocalDate day) {
		return day.atStartOfDay();
	}

	private CaseNumber told(String unit, DutyKind kind) {
		this.transactions
			.executeWithoutResult((status) -> this.telling.tell(new MissedKind(new UnitCode(unit), kind, "")));
		return new CaseNumber(this.jdbc.sql("select case_number from dty_file where live_key = ?")
			.param(unit + " " + kind)
			.query(String.class)
			.single());
	}

	private HttpResponse<String> done(String login, long id, String note) {
		return new Caller(this.port, login).post("/api/v1/duties/" + id + "/done", "{\"note\": \"" + note + "\"}");
	}

	private long live(CaseNumber number) {
		return this.program.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.count();
	}

	@Test
	void aMissedDutyHasAFileAndALadderUntilItIsMadeGoodFor() {
		long id = period("E-1291", DutyKind.MEETING, "MISSED", -3);
		CaseNumber number = told("E-1291", DutyKind.MEETING);
		CaseHeader header = this.caseFiles.header(number);
		assertThat(number.value()).startsWith("LZ-");
		assertThat(header.title()).startsWith("未按期履职：");
		assertThat(this.jdbc.sql("select ground from esc_ground where duty_period = ?")
			.param(id)
			.query(String.class)
			.list()).containsExactly("OVERDUE");
		CaseWalk walk = new CaseWalk(this.program, number);
		assertThat(live(number)).isEqualTo(2);
		walk.does("explain-miss", Map.of("cause", "人手不足", "measures", "本周补开", "goodBy",
				LocalDate.now(this.clock).plusDays(1).toString()));
		Browser browser = new Browser(this.port);
		browser.login("boss-e-1291", "bihuan-demo");
		assertThat(browser.get("/cases/" + number, "Accept", "text/html").body()).contains("待补办", "未按期履职");
		assertThat(done("safety-e-1291", id, "已补开会议").statusCode()).isEqualTo(200);
		assertThat(this.caseFiles.header(number).reason()).isEqualTo("SETTLED");
		assertThat(live(number)).isZero();
		assertThat(this.jdbc.sql("select count(*) from esc_ladder where case_number = ? and ended_at is null")
			.param(number.value())
			.query(Long.class)
			.single()).isZero();
		JsonNode office = new Caller(this.port, "office").json("/api/v1/duties?unit=E-1291&kind=MEETING");
		assertThat(office.get("total").asInt()).isEqualTo(1);
		assertThat(office.toString()).contains("SETTLED_LATE", "已补开会议", number.value());
	}

	@Test
	void onlyWhoAnswersForItOrKeepsTheRecordsMayRecord() {
		long id = period("E-1292", DutyKind.DRILL, "OPEN", 0);
		String authority = String
			.valueOf(this.program.getBean(Units.class).find(new UnitCode("E-1292")).orElseThrow().leadAuthority())
			.substring(2);
		assertThat(done("boss-e-1293", id, "x").statusCode()).isEqualTo(404);
		assertThat(done("inspector1-" + authority, id, "x").statusCode()).isEqualTo(403);
		assertThat(done("deputy-e-1292", id, "x").statusCode()).isEqualTo(403);
		assertThat(done("safety-e-1292", id, " ").statusCode()).isEqualTo(422);
		assertThat(done("boss-e-1292", id, "完成演练").statusCode()).isEqualTo(200);
		assertThat(done("boss-e-1292", id, "又一次").statusCode()).isEqualTo(409);
		assertThat(new Caller(this.port, "boss-e-1293").json("/api/v1/duties?unit=E-1292").get("total").asInt())
			.isZero();
	}

	@Test
	void whoAnswersByPostSeesTheOwnDutiesAndTodaysFirst() {
		long missed = period("E-1295", DutyKind.CHECK, "MISSED", -2, "worker");
		long today = period("E-1295", DutyKind.CHECK, "OPEN", 0, "worker");
		long later = period("E-1295", DutyKind.CHECK, "OPEN", 4, "worker");
		long ofTheOfficer = period("E-1295", DutyKind.CHECK, "OPEN", 0, "safety-officer");
		Browser worker = new Browser(this.port);
		worker.login("worker-e-1295", "bihuan-demo");
		String page = worker.get("/duties", "Accept", "text/html").body();
		assertThat(page).containsSubsequence("duty-" + today, "今天到期", "duty-" + later, "duty-" + missed)
			.contains("我的职责")
			.doesNotContain("duty-" + ofTheOfficer, "whose=ALL");
		JsonNode first = new Caller(this.port, "worker-e-1295").json("/api/v1/duties?whose=MINE&limit=1");
		assertThat(first.get("items").findValue("id").asLong()).isEqualTo(today);
		JsonNode next = new Caller(this.port, "worker-e-1295")
			.json("/api/v1/duties?whose=MINE&limit=2&cursor=" + first.get("next").asText());
		assertThat(next.get("items").findValues("id")).extracting(JsonNode::asLong).containsExactly(later, missed);
		assertThat(done("worker-e-1295", today, "班前已排查").statusCode()).isEqualTo(200);
		assertThat(done("worker-e-1295", ofTheOfficer, "x").statusCode()).isEqualTo(403);
		Browser officer = new Browser(this.port);
		officer.login("safety-e-1295", "bihuan-demo");
		assertThat(officer.get("/duties", "Accept", "text/html").body()).contains("duty-" + ofTheOfficer)
			.doesNotContain("duty-" + later);
		assertThat(officer.get("/duties?whose=ALL", "Accept", "text/html").body()).contains("duty-" + ofTheOfficer,
				"duty-" + later);
		assertThat(officer.get("/duties?whose=THEIRS", "Accept", "text/html").statusCode()).isEqualTo(400);
	}

	@Test
	void whoFollowsALeaderAnswersForWhatTheLeaderOwed() {
		long id = period("E-1296", DutyKind.MEETING, "OPEN", 0);
		Group post = Group.parse("principal-leader@E-1296");
		AccountDesk desk = this.program.getBean(AccountDesk.class);
		desk.appoint("deputy-e-1296", post, "admin");
		desk.dismiss("boss-e-1296", post, "admin");
		assertThat(done("boss-e-1296", id, "x").statusCode()).isEqualTo(404);
		assertThat(new Caller(this.port, "deputy-e-1296").json("/api/v1/duties?whose=MINE").toString())
			.contains("\"id\":" + id);
		assertThat(done("deputy-e-1296", id, "已召开").statusCode()).isEqualTo(200);
		desk.appoint("boss-e-1296", post, "admin");
		desk.dismiss("deputy-e-1296", post, "admin");
	}

	@Test
	void aChangeOfTagsIsToldBesideThePeriods() {
		UnitView unit = this.program.getBean(Units.class).find(new UnitCode("E-1298")).orElseThrow();
		UnitDesk desk = this.program.getBean(UnitDesk.class);
		desk.change(new UnitDraft(unit.code(), unit.name(), unit.sectors(), List.of("molten-metal"),
				unit.leadAuthority(), unit.town()), "admin");
		Browser office = new Browser(this.port);
		office.login("office", "bihuan-demo");
		assertThat(office.get("/duties?unit=E-1298", "Accept", "text/html").body()).contains("duty-changes", "熔融金属",
				"一分钟内生效", "本期还剩一半或一周以上");
		assertThat(office.get("/duties?unit=E-1299", "Accept", "text/html").body()).doesNotContain("duty-changes");
		desk.change(new UnitDraft(unit.code(), unit.name(), unit.sectors(), unit.riskTags(), unit.leadAuthority(),
				unit.town()), "admin");
	}

	@Test
	void thePageRecordsWhatWasDone() {
		long id = period("E-1294", DutyKind.TRAINING, "OPEN", 0);
		Browser browser = new Browser(this.port);
		browser.login("boss-e-1294", "bihuan-demo");
		String page = browser.get("/duties", "Accept", "text/html").body();
		assertThat(page).contains("duty-" + id, "记为已完成", "履职清单");
		String form = "note=%E5%B7%B2%E5%9F%B9%E8%AE%AD&_csrf=" + browser.token("/duties");
		assertThat(browser
			.send("POST", "/duties/" + id + "/done", form, "Content-Type", "application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(302);
		assertThat(browser.get("/duties?state=DONE", "Accept", "text/html").body()).contains("已培训");
		assertThat(browser.get("/duties?state=NONE", "Accept", "text/html").statusCode()).isEqualTo(400);
		assertThat(browser.get("/duties?cursor=junk", "Accept", "text/html").statusCode()).isEqualTo(400);
	}

}
