package org.bihuan.inspection;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyState;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What changes while an inspection is under way: its checklist, its event, its period.
 */
@BihuanTest
class InspectionChangesApplicationTests {

	private static final Duration MONTH = Duration.ofDays(30);

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@Test
	void anInspectionGoesOnWithTheChecklistItBeganWith() {
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0120", "EVENT", "", MONTH);
		Person leader = this.program.getBean(People.class).find("boss-e-0120").orElseThrow();
		int began = this.program.getBean(Checklists.class).latest("EVENT").orElseThrow().version();
		Browser office = browser("director-office");
		Browser boss = browser("boss-e-0120");
		String page = "/inspection-checklists/EVENT";
		String line = "新的检查内容 " + walk.number();
		assertThat(office.post(page, line(began, line, ""), page).body()).contains("请写明原因");
		assertThat(office.post(page, line(began, line, "去年的教训"), page).statusCode()).isEqualTo(302);
		assertThat(office.post(page, line(began, "另一项", "原因"), page).body()).contains("第 " + (began + 1) + " 版", "另一项");
		assertThat(boss.post(page, line(began + 1, "x", "y"), page).statusCode()).isEqualTo(403);
		assertThat(boss.get(page).body()).contains(line, "去年的教训").doesNotContain("add-line");
		assertThat(boss.get(page + "?version=" + began).body()).contains("old-version")
			.doesNotContain("<strong>" + line);
		assertThat(boss.get("/api/v1/tasks/" + walk.task().id() + "/form").body())
			.contains("第 %d 版（本次检查开始时的版本）".formatted(began), "第 %d 版".formatted(began + 1));
		Map<String, Object> values = walk.values(leader);
		InspectionWalk later = InspectionWalk.begun(this.program, "E-0120", "EVENT", "", MONTH);
		later.walk().photos(later.task(), leader);
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> later.walk().tasks().complete(later.task().id(), values, leader))
			.satisfies((refusal) -> assertThat(refusal.problems()).extracting(FieldProblem::field)
				.containsExactly("checklist"));
		walk.walk().does(walk.task(), values, leader);
		JsonNode seen = new Caller(this.port, "office").json("/api/v1/inspections/" + walk.number());
		assertThat(seen.get("version").toString())
			.isEqualTo("{\"began\":%d,\"latest\":%d}".formatted(began, began + 1));
		assertThat(seen.get("record").get("checklist").toString()).doesNotContain(line);
	}

	private static String line(int seen, String text, String reason) {
		return "seen=%d&text=%s&document=P-0&place=x&reason=%s".formatted(seen,
				URLEncoder.encode(text, StandardCharsets.UTF_8), URLEncoder.encode(reason, StandardCharsets.UTF_8));
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	@Test
	void aPeriodThatIsDroppedEndsTheTask() {
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0120", "EVENT", "", MONTH);
		this.transactions.executeWithoutResult(
				(status) -> this.program.getBean(DutyPeriods.class).drop(walk.period(), "活动取消", "boss-e-0120"));
		assertThat(walk.walk().steps()).isEmpty();
		assertThat(walk.walk().cover().reason()).isEqualTo("NOT_OWED");
		assertThat(browser("boss-e-0120").get("/cases/" + walk.number() + "/inspection").body()).contains("活动取消");
	}

	@Test
	void anEventThatIsMovedOrCancelledTakesItsInspectionAlong() {
		LocalDate held = LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).plusDays(20);
		Caller boss = new Caller(this.port, "boss-e-0121");
		String body = "{\"unit\":\"E-0121\",\"scope\":\"EVENT\",\"name\":\"龙舟赛\",\"from\":\"%s\"}";
		HttpResponse<String> added = boss.post("/api/v1/duty-targets", body.formatted(held));
		assertThat(added.statusCode()).isEqualTo(201);
		long id = Caller.json(added).get("id").asLong();
		InspectionWalk moved = inspectedBefore(id);
		String path = "/api/v1/duty-targets/" + id;
		assertThat(new Caller(this.port, "boss-e-0002").send("PUT", path, body.formatted(held)).statusCode())
			.isEqualTo(404);
		assertThat(boss.send("PUT", path, body.formatted(held.minusDays(40))).statusCode()).isEqualTo(422);
		JsonNode anew = Caller.json(boss.send("PUT", path, body.formatted(held.plusDays(2))));
		assertThat(anew.get("id").asLong()).isNotEqualTo(id);
		assertThat(moved.walk().cover().reason()).isEqualTo("NOT_OWED");
		assertThat(moved.owed().state()).isEqualTo(DutyState.VOID);
		Browser page = browser("boss-e-0121");
		String why = page.get("/cases/" + moved.number() + "/inspection").body();
		assertThat(why).contains("由 %s 改期至 %s".formatted(held, held.plusDays(2)));
		InspectionWalk cancelled = inspectedBefore(anew.get("id").asLong());
		page.post("/duty-targets/%s/cancel".formatted(anew.get("id")), "unit=E-0121&reason=storm", "/duty-targets");
		assertThat(cancelled.walk().cover().reason()).isEqualTo("NOT_OWED");
		page.post("/duty-targets", "unit=E-0121&scope=EVENT&name=regatta&from=" + held, "/duty-targets");
		JsonNode left = boss.json("/api/v1/duty-targets");
		assertThat(left.get("total").asInt()).isEqualTo(1);
		long last = left.get("items").get(0).get("id").asLong();
		InspectionWalk again = inspectedBefore(last);
		page.post("/duty-targets/" + last, "unit=E-0121&name=regatta&from=" + held.plusDays(1), "/duty-targets");
		assertThat(again.walk().cover().reason()).isEqualTo("NOT_OWED");
		last = boss.json("/api/v1/duty-targets").get("items").get(0).get("id").asLong();
		assertThat(boss.post("/api/v1/duty-targets/" + last + "/cancel", "{}").statusCode()).isEqualTo(422);
		assertThat(boss.post("/api/v1/duty-targets/" + last + "/cancel", "{\"reason\":\"storm\"}").statusCode())
			.isEqualTo(204);
		assertThat(boss.json("/api/v1/duty-targets?unit=E-0121").get("total").asInt()).isZero();
		assertThat(boss.get("/api/v1/duty-targets?unit=E-0002").statusCode()).isEqualTo(404);
		assertThat(new Caller(this.port, "office").get("/api/v1/duty-targets?unit=E-0121").statusCode()).isEqualTo(200);
	}

	private InspectionWalk inspectedBefore(long event) {
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0121", "EVENT", "", MONTH);
		this.transactions.executeWithoutResult((status) -> this.program.getBean(JdbcTemplate.class)
			.update("update dty_period set target_id = ?, target_key = ? where id = ?", event, event, walk.period()));
		return walk;
	}

}
