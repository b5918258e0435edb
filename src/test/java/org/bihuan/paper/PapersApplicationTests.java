package org.bihuan.paper;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyState;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Papers in the whole program: begun from the duty, signed by what was read, posted,
 * received; and who reads them.
 */
@BihuanTest
class PapersApplicationTests {

	private static final Duration MONTH = Duration.ofDays(30);

	@Autowired
	private ApplicationContext program;

	@Autowired
	private CaseFiles caseFiles;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@Test
	void aLeaderPromisesAndTheWorkersReadIt() {
		PaperWalk owed = PaperWalk.owed(this.program, "E-0001", "commitment", MONTH);
		assertThat(as("boss-e-0002").post(api(owed), "{}").statusCode()).isEqualTo(404);
		assertThat(as("safety-e-0001").post(api(owed), "{}").statusCode()).isEqualTo(403);
		assertThat(
				as("boss-e-0001").post("/api/v1/duties/" + owed.period() + "/done", "{\"note\": \"x\"}").statusCode())
			.isEqualTo(409);
		HttpResponse<String> answer = as("boss-e-0001").post(api(owed), "{}");
		assertThat(answer.statusCode()).isEqualTo(201);
		JsonNode begun = Caller.json(answer);
		CaseWalk walk = new CaseWalk(this.program, new CaseNumber(begun.path("caseNumber").asText()));
		assertThat(begun.path("task").asText()).isEqualTo(walk.open("write-commitment").id());
		assertThat(Caller.json(as("boss-e-0001").post(api(owed), "{}"))).isEqualTo(begun);
		assertThat(walk.cover().authority()).hasToString("A-emergency");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.program.getBean(TransactionOperations.class)
				.executeWithoutResult((status) -> this.program.getBean(PaperTable.class)
					.add(new CaseNumber("LZ-demo-2026-999999"), owed.period())));
		walk.does("write-commitment", Map.of("promises", "旧的承诺"));
		walk.does("sign-paper", Map.of("outcome", "rewrite", "reason", "写得更具体"));
		walk.does("write-commitment", Map.of("promises", "每班清扫积尘并留存记录。", "contact", "安全总监"));
		signs(walk, "drawn");
		assertThat(owed.view().state()).isEqualTo(DutyState.DONE);
		assertThat(owed.view().doneBy()).isEqualTo("boss-e-0001");
		assertThat(owed.view().caseNumber()).isEqualTo(walk.number().value());
		assertThat(as("boss-e-0001").post(api(owed), "{}").statusCode()).isEqualTo(201);
		walk.does("post-commitment", Map.of("postedAt", "一号门公告栏"));
		assertThat(walk.cover().state()).isEqualTo("PAPER_SIGNED");
		walk.does("receive-paper", Map.of());
		assertThat(walk.cover().reason()).isEqualTo("PAPER_RECEIVED");
		isReadByWorkersOfItsUnit(walk);
	}

	private void isReadByWorkersOfItsUnit(CaseWalk walk) {
		JsonNode letter = as("worker-e-0001").json("/api/v1/letters?kind=COMMITMENT&caseNumber=" + walk.number())
			.path("items")
			.get(0);
		assertThat(letter.path("state").asText()).isEqualTo("SETTLED");
		String one = "/api/v1/letters/" + letter.path("id").asText();
		JsonNode detail = as("worker-e-0001").json(one);
		assertThat(detail.path("text").asText()).contains("每班清扫积尘并留存记录。", "演示粉尘制品厂", "区应急管理局").doesNotContain("旧的承诺");
		assertThat(as("worker-e-0001").get(one + "/file").body()).startsWith("%PDF");
		assertThat(as("worker-e-0002").get(one).statusCode()).isEqualTo(404);
		assertThat(as("boss-e-0002").get(one).statusCode()).isEqualTo(404);
		CaseEntry signature = signature(walk);
		assertThat(signature.outcome()).isEqualTo("drawn");
		assertThat(signature.content()).containsKey("signature")
			.containsEntry("sha256", detail.path("sha256").asText());
		Browser inspector = new Browser(this.port);
		inspector.login("inspector1-emergency", "bihuan-demo");
		assertThat(inspector.get("/cases/" + walk.number(), "Accept", "text/html").body())
			.contains("手写签名签署“承诺书”", "已张贴公示", "已签收备查")
			.doesNotContain("??");
		assertThat(inspector.get("/letters/" + letter.path("id").asText(), "Accept", "text/html").body())
			.contains("一号门公告栏", "张贴公示")
			.doesNotContain("??");
		assertThat(inspector.get("/public/letters/" + detail.path("checkCode").asText(), "Accept", "text/html").body())
			.contains("承诺书", "演示粉尘制品厂");
	}

	@Test
	void aMissedReportIsMadeGoodForAndBoundToWhatWasRead() {
		PaperWalk owed = PaperWalk.owed(this.program, "E-0003", "special-self-check-report", MONTH.negated());
		Browser leader = new Browser(this.port);
		leader.login("boss-e-0003", "bihuan-demo");
		assertThat(leader.get("/duties", "Accept", "text/html").body()).contains("/duties/" + owed.period() + "/paper",
				"撰写并签署");
		HttpResponse<String> begun = leader.send("POST", "/duties/" + owed.period() + "/paper",
				"_csrf=" + leader.token("/duties"), "Content-Type", "application/x-www-form-urlencoded");
		assertThat(begun.headers().firstValue("Location").orElseThrow()).contains("/tasks/");
		CaseWalk walk = owed.begun("boss-e-0003");
		Map<String, Object> values = new HashMap<>(
				Map.of("checkedOn", LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString(), "checkScope", "全部车间",
						"items", List.of(item("锁气卸灰装置", "not-ok"), item("积尘清扫", "ok"))));
		InboxRow task = walk.open("write-self-check");
		assertThat(refused(walk, task, values)).containsExactly("rectified");
		values.put("rectified", "已停用，十日内加装。");
		walk.does("write-self-check", values);
		badSignaturesAreRefused(walk);
		signs(walk, "drawn");
		assertThat(owed.view().state()).isEqualTo(DutyState.SETTLED_LATE);
		walk.does("receive-paper", Map.of("remark", "收悉"));
		assertThat(walk.cover().reason()).isEqualTo("PAPER_RECEIVED");
		JsonNode letter = as("boss-e-0003").json("/api/v1/letters?caseNumber=" + walk.number()).path("items").get(0);
		assertThat(letter.path("kind").asText()).isEqualTo("SELF_CHECK_REPORT");
		assertThat(
				as("inspector1-emergency").json("/api/v1/letters/" + letter.path("id").asText()).path("text").asText())
			.contains("1．锁气卸灰装置（一号线）：不符合。", "第1项不符合。", "已停用，十日内加装。");
		assertThat(as("worker-e-0003").get("/api/v1/letters/" + letter.path("id").asText()).statusCode())
			.isEqualTo(404);
		assertThat(as("boss-e-0003").json("/api/v1/duties?unit=E-0003&state=SETTLED_LATE&kind=REPORT").toString())
			.contains("已签署专项自查报告", walk.number().value());
	}

	private void badSignaturesAreRefused(CaseWalk walk) {
		InboxRow task = walk.open("sign-paper");
		Map<String, Object> values = values(walk, "drawn");
		assertThat(refused(walk, task, values)).containsExactly("signature");
		Map<String, Object> other = new HashMap<>(values);
		other.put("hash", "0".repeat(64));
		walk.photos(task, walk.who(task));
		assertThat(refused(walk, task, other)).containsExactly("hash");
		assertThat(refused(walk, task, values(walk, "password"))).contains("confirmation");
		Evidence evidence = this.program.getBean(Evidence.class);
		evidence.ofTask(task.id()).forEach((file) -> evidence.remove(file.id(), task.id(), file.addedBy()));
	}

	@Test
	void whatIsNoLongerOwedIsNotSigned() {
		PaperWalk owed = PaperWalk.owed(this.program, "E-0003", "commitment", MONTH);
		CaseWalk walk = owed.begun("boss-e-0003");
		this.program.getBean(TransactionOperations.class)
			.executeWithoutResult(
					(status) -> this.program.getBean(DutyPeriods.class).drop(owed.period(), "标签变更", "admin"));
		assertThat(walk.cover().reason()).isEqualTo("PAPER_NOT_OWED");
		assertThat(walk.steps()).isEmpty();
		assertThat(owed.view().state()).isEqualTo(DutyState.VOID);
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> owed.begun("boss-e-0003"));
		PaperWalk drill = PaperWalk.owed(this.program, "E-0003", "evacuation-drill", MONTH);
		assertThat(as("boss-e-0003").post(api(drill), "{}").statusCode()).isEqualTo(409);
	}

	private static Map<String, Object> item(String item, String result) {
		return Map.of("item", item, "device", "一号线", "result", result);
	}

	private Map<String, Object> values(CaseWalk walk, String method) {
		InboxRow task = walk.open("sign-paper");
		String hash = walk.tasks().form(task.id(), walk.who(task)).options().get("papers").get(0).value();
		return Map.of("outcome", "sign", "hash", hash, "signing", method);
	}

	private void signs(CaseWalk walk, String method) {
		walk.does("sign-paper", values(walk, method));
	}

	private static List<String> refused(CaseWalk walk, InboxRow task, Map<String, Object> values) {
		Person person = walk.who(task);
		return catchThrowableOfType(Refusal.Invalid.class, () -> walk.tasks().complete(task.id(), values, person))
			.problems()
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

	private CaseEntry signature(CaseWalk walk) {
		return this.caseFiles.entries(walk.number())
			.stream()
			.filter((one) -> one.kind() == EntryKind.LETTER && one.content().containsKey("signature"))
			.findFirst()
			.orElseThrow();
	}

	private static String api(PaperWalk owed) {
		return "/api/v1/duties/" + owed.period() + "/paper";
	}

	private Caller as(String login) {
		return new Caller(this.port, login);
	}

}
