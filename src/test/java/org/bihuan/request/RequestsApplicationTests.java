package org.bihuan.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ObligationView;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Hazards;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked for and ordered beside the steps of a case, at each of its steps, and
 * what its clocks, groups and ladder are like afterwards.
 */
@BihuanTest
class RequestsApplicationTests {

	private static final Map<String, String> WHO = Map.of("extension", "safety-e-0001", "stoppage",
			"inspector1-emergency", "resumption", "boss-e-0001", "objection", "boss-e-0001");

	private static final String NONE = "deadline.change.none";

	private static final String FILED = "deadline.change.filed";

	private static final String BEGINS = "begins";

	private static final String OVER = "request.over";

	private static final String NOT_STOPPED = "request.resumption.none";

	@Autowired
	private ApplicationContext program;

	@LocalServerPort
	private int port;

	@Test
	void eachActAtEachStep() {
		RequestTable table = new RequestTable(CaseWalk.registered(this.program, "E-0001", true));
		CaseWalk walk = table.walk();
		Map<String, List<String>> cells = new LinkedHashMap<>();
		cells.put("registered", row(table));
		walk.decides("confirm-registration", "confirm", "confirm");
		walk.duties();
		cells.put("planning", row(table));
		walk.plans();
		cells.put("plan filed", row(table));
		walk.decides("approve-plan", "approve", "approve");
		cells.put("rectifying", row(table));
		walk.rectifies();
		walk.applies();
		cells.put("verifying", row(table));
		walk.verifies("pass");
		walk.decides("co-sign-verification", "agree", "agree");
		cells.put("signing off", row(table));
		walk.decides("sign-off", "approve", "approve");
		cells.put("signed off", row(table));
		walk.lookBack("held");
		cells.put("closed", row(table));
		assertThat(cells).containsExactly(Map.entry("registered", List.of(NONE, BEGINS, NOT_STOPPED, BEGINS)),
				Map.entry("planning", List.of(BEGINS, BEGINS, NOT_STOPPED, BEGINS)),
				Map.entry("plan filed", List.of(FILED, BEGINS, NOT_STOPPED, BEGINS)),
				Map.entry("rectifying", List.of(BEGINS, BEGINS, NOT_STOPPED, BEGINS)),
				Map.entry("verifying", List.of(FILED, BEGINS, NOT_STOPPED, BEGINS)),
				Map.entry("signing off", List.of(FILED, BEGINS, NOT_STOPPED, BEGINS)),
				Map.entry("signed off", List.of(NONE, OVER, NOT_STOPPED, OVER)),
				Map.entry("closed", List.of(NONE, OVER, NOT_STOPPED, OVER)));
	}

	private static List<String> row(RequestTable table) {
		List<String> row = new ArrayList<>();
		for (String act : List.of("extension", "stoppage", "resumption", "objection")) {
			row.add(table.cell(act, WHO.get(act)));
		}
		return row;
	}

	@Test
	void aStoppedUnitResumesAfterTheSignOff() {
		RequestTable table = RequestTable.found(this.program, "E-0001", true);
		CaseWalk walk = table.walk();
		table.begins("stoppage", "inspector1-emergency", Map.of("extent", "WHOLE", "reason", "粉尘爆炸危险"));
		assertThat(table.stopped()).isTrue();
		assertThat(table.refused("stoppage", "inspector1-emergency", Map.of("extent", "WHOLE", "reason", "同上")))
			.isEqualTo("request.stoppage.whole");
		assertThat(table.refused("resumption", "boss-e-0001", Map.of())).isEqualTo("request.resumption.early");
		signedOff(walk);
		assertThat(walk.steps()).containsExactly("apply-resumption", "look-back");
		assertThat(walk.rows("select basis_document, basis_place from ddl_obligation where case_number = ?"
				+ " and kind = 'verify'"))
			.first()
			.satisfies((row) -> assertThat(row.get("BASIS_DOCUMENT")).isEqualTo("S-16"));
		resumes(walk, "refuse");
		assertThat(table.stopped()).isTrue();
		assertThat(walk.steps()).contains("apply-resumption");
		resumes(walk, "approve");
		assertThat(table.stopped()).isFalse();
		assertThat(walk.steps()).containsExactly("look-back");
		assertThat(walk.obligation("resume-review").state()).isEqualTo("met");
		assertThat(walk.rows("select outcome from case_entry where scope = ? and subject = 'interim-measures'"
				+ " and kind = 'STATE'"))
			.hasSize(1);
	}

	@Test
	void aPartMayResumeBeforeTheSignOff() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		CaseWalk walk = table.walk();
		table.begins("stoppage", "inspector1-emergency", Map.of("extent", "PART", "what", "2 号线", "reason", "联锁失效"));
		table.begins("resumption", "boss-e-0118", Map.of("done", "联锁已修复", "safeguards", "专人值守"));
		assertThat(caseList(walk)).contains("停产停业");
		ObligationView review = walk.obligation("resume-review");
		assertThat(review.unit()).isEqualTo("A-emergency");
		assertThat(review.basis().document()).isEqualTo("S-16");
		assertThat(walk.open("review-resumption").dueAt()).isEqualTo(review.dueAt());
		walk.decides("review-resumption", "approve", "approve");
		assertThat(table.stopped()).isFalse();
		assertThat(walk.steps()).containsOnly("rectify-measure");
		assertThat(caseList(walk)).doesNotContain("停产停业");
	}

	@Test
	void aReviewGoesOnOverTheSignOff() {
		RequestTable table = RequestTable.found(this.program, "E-0118", false);
		CaseWalk walk = table.walk();
		table.begins("stoppage", "inspector1-emergency", Map.of("extent", "PART", "what", "2 号线", "reason", "联锁失效"));
		table.begins("resumption", "boss-e-0118", Map.of("done", "联锁已修复", "safeguards", "专人值守"));
		Instant due = walk.obligation("resume-review").dueAt();
		walk.plans();
		walk.rectifies();
		walk.applies();
		walk.verifies("pass");
		walk.decides("sign-off", "approve", "approve");
		assertThat(walk.steps()).containsExactly("look-back", "review-resumption");
		assertThat(walk.obligation("resume-review").state()).isEqualTo("running");
		assertThat(walk.obligation("resume-review").dueAt()).isEqualTo(due);
	}

	@Test
	void anUpheldObjectionTakesAFailureBack() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		CaseWalk walk = table.walk();
		walk.rectifies();
		walk.applies();
		walk.verifies("fail-measures");
		table.begins("objection", "boss-e-0118", Map.of("against", "FAILED_VERIFICATION", "statement", "复查的不是本项"));
		assertThat(table.refused("objection", "boss-e-0118",
				Map.of("against", "FAILED_VERIFICATION", "statement", "再次申辩")))
			.isEqualTo("request.objection.open");
		InboxRow answer = walk.open("answer-objection");
		assertThat(answer.dueAt()).isNotNull();
		assertThat(walk.tasks().mayDo(answer, table.person("chief-emergency"))).isFalse();
		walk.does("answer-objection", Map.of("outcome", "uphold", "answer", "复查项目有误"));
		assertThat(this.program.getBean(Hazards.class).find(walk.number()).orElseThrow().failedVerifications())
			.isZero();
	}

	@Test
	void anUpheldObjectionToTheGradeBeginsItsChange() {
		RequestTable table = RequestTable.found(this.program, "E-0001", true);
		CaseWalk walk = table.walk();
		table.begins("objection", "boss-e-0001", Map.of("against", "GRADE", "statement", "不构成重大事故隐患"));
		table.begins("objection", "boss-e-0001", Map.of("against", "FINDING", "statement", "已于检查前整改"));
		assertThat(table.refused("objection", "boss-e-0001", Map.of("against", "GRADE", "statement", "再次申辩")))
			.isEqualTo("request.objection.open");
		walk.does("answer-objection", Map.of("outcome", "uphold", "answer", "等级认定有误"));
		assertThat(walk.steps()).contains("change-grade").doesNotContain("confirm-grade-change");
		assertThat(walk.cover().grade()).isEqualTo("MAJOR");
		walk.does("answer-objection", Map.of("outcome", "uphold", "answer", "隐患不存在"));
		assertThat(walk.steps()).contains("request-withdrawal").doesNotContain("confirm-withdrawal");
	}

	@Test
	void whatIsAskedForEndsWithItsCase() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		CaseWalk walk = table.walk();
		table.begins("extension", "safety-e-0118", RequestTable.extension(5));
		table.begins("objection", "boss-e-0118", Map.of("against", "FINDING", "statement", "不存在该隐患"));
		table.begins("stoppage", "inspector1-emergency", Map.of("extent", "PART", "what", "2 号线", "reason", "联锁失效"));
		table.begins("resumption", "boss-e-0118", Map.of("done", "联锁已修复", "safeguards", "专人值守"));
		walk.does("answer-objection", Map.of("outcome", "uphold", "answer", "隐患不存在"));
		walk.does("request-withdrawal", Map.of("reason", "误报"));
		walk.does("confirm-withdrawal", Map.of("outcome", "approve"));
		assertThat(walk.cover().reason()).isEqualTo("MISTAKEN");
		assertThat(walk.steps()).isEmpty();
		assertThat(table.stopped()).isFalse();
		assertThat(walk.obligation("rectify").state()).isEqualTo("ended");
		assertThat(walk.obligation("resume-review").state()).isEqualTo("ended");
		assertThat(walk.rows("select state from req_extension where case_number = ?")).first()
			.satisfies((row) -> assertThat(row.get("STATE")).isEqualTo("DROPPED"));
		assertThat(walk.ladders()).isEmpty();
	}

	@Test
	void aRejectedObjectionChangesNothing() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		table.begins("objection", "boss-e-0118", Map.of("against", "FINDING", "statement", "不存在该隐患"));
		List<String> before = table.walk().steps();
		table.walk().decides("answer-objection", "reject", "uphold");
		assertThat(table.walk().steps()).isEqualTo(before.stream().filter((one) -> !one.startsWith("answer")).toList());
	}

	@Test
	void aHazardThatCameBackIsOnTheLadderAtOnce() {
		RequestTable first = RequestTable.selfFound(this.program, "E-0118", null);
		RequestTable second = RequestTable.selfFound(this.program, "E-0118", first.walk().number());
		assertThat(second.walk().ladders()).isEmpty();
		second.walk().does("confirm-registration", Map.of("outcome", "confirm"));
		assertThat(second.walk().grounds()).containsExactly("REPEAT OPEN");
	}

	@Test
	void whatCannotBeFixedSoonIsOnTheLadder() {
		RequestTable table = RequestTable.found(this.program, "E-0001", true);
		table.walk().plans();
		table.walk().does("approve-plan", Map.of("outcome", "approve", "cannotFixSoon", true));
		assertThat(table.walk().grounds()).containsExactly("CANNOT_FIX_SOON OPEN");
	}

	private String caseList(CaseWalk walk) {
		Browser chief = new Browser(this.port);
		chief.login("chief-emergency", "bihuan-demo");
		String page = chief.get("/cases?q=" + walk.number()).body();
		int row = page.indexOf("id=\"case-" + walk.number());
		return page.substring(row, page.indexOf("</tr>", row));
	}

	private void signedOff(CaseWalk walk) {
		walk.duties();
		walk.plans();
		walk.decides("approve-plan", "approve", "approve");
		walk.rectifies();
		walk.applies();
		walk.verifies("pass");
		walk.decides("co-sign-verification", "agree", "agree");
		walk.decides("sign-off", "approve", "approve");
	}

	private void resumes(CaseWalk walk, String outcome) {
		walk.does("apply-resumption", Map.of("done", "已整改", "safeguards", "专人值守"));
		assertThat(walk.obligation("resume-review").state()).isEqualTo("running");
		walk.decides("review-resumption", outcome, "approve");
	}

}
