package org.bihuan.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.deadline.ObligationView;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.TaskVerbs.Verb;
import org.bihuan.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Handing over, delegating, taking back, urging, copying and asking for a signature.
 */
@BihuanTest
class TaskVerbsApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TaskVerbs verbs;

	@Autowired
	private Tasks tasks;

	@LocalServerPort
	private int port;

	private CaseWalk walk;

	@BeforeEach
	void aHazardIsConfirmed() {
		this.walk = CaseWalk.found(this.program, "E-0002", false);
	}

	private Person person(String login) {
		return this.walk.people().find(login).orElseThrow();
	}

	private List<String> told() {
		return this.program.getBean(CaseFiles.class)
			.entries(this.walk.number())
			.stream()
			.map(CaseEntry::outcome)
			.map(String::valueOf)
			.toList();
	}

	private InboxRow toVerify() {
		this.walk.plans();
		if (this.walk.steps().contains("approve-plan")) {
			this.walk.decides("approve-plan", "approve", "approve");
		}
		this.walk.rectifies();
		this.walk.applies();
		return this.walk.open("verify");
	}

	@Test
	void whatADelegateEntersComesBackToTheOwnerWhoFiles() {
		InboxRow task = this.walk.open("five-fix-assignment");
		Person boss = person("boss-e-0002");
		Person safety = person("safety-e-0002");
		this.verbs.delegate(task.id(), safety.login(), boss);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.tasks.complete(task.id(), Map.of(), boss));
		Caller caller = new Caller(this.port, safety.login());
		assertThat(caller.json("/api/v1/tasks?list=mine&case=" + this.walk.number()).get("total").asInt()).isEqualTo(1);
		Map<String, Object> plan = new java.util.HashMap<>(this.tasks.form(task.id(), boss).data());
		plan.keySet().retainAll(List.of("responsibleUnit", "responsiblePerson", "measures", "timeLimit"));
		plan.putAll(Map.of("totalMoney", 300, "contingency", "预案", "acceptanceStandard", "标准", "temporaryProtection",
				"围挡", "acceptor", "deputy-e-0002"));
		plan.put("measures",
				List.of(Map.of("what", "加固管道", "byWhen", plan.get("timeLimit"), "who", "worker-e-0002", "money", 300)));
		this.tasks.complete(task.id(), plan, safety);
		assertThat(this.walk.open("five-fix-assignment").assignee()).isEqualTo(boss.login());
		assertThat(this.tasks.form(task.id(), boss).data()).containsEntry("contingency", "预案");
		this.tasks.complete(task.id(), plan, boss);
		assertThat(this.walk.steps()).doesNotContain("five-fix-assignment");
		assertThat(told()).contains("delegated", "prepared");
	}

	@Test
	void aTaskGoesOnlyToSomebodyWhoCanDoIt() {
		InboxRow task = toVerify();
		Person holder = this.walk.who(task);
		this.tasks.claim(task.id(), holder);
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.verbs.assign(task.id(), "worker-e-0002", "不在岗", holder));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.verbs.assign(task.id(), "inspector2-emergency", " ", holder));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.verbs.assign(task.id(), "inspector2-emergency", "代办", person("boss-e-0002")));
		Person other = this.verbs.eligible(task.id(), Verb.ASSIGN, holder).get(0);
		this.verbs.assign(task.id(), other.login(), "出差", holder);
		assertThat(this.walk.open("verify").assignee()).isEqualTo(other.login());
		this.verbs.assign(task.id(), holder.login(), "改派", person("office"));
		assertThat(this.walk.open("verify").assignee()).isEqualTo(holder.login());
		assertThat(told()).contains("assigned");
	}

	@Test
	void aFilingIsTakenBackUntilTheNextPersonActsAndTheClockGoesOnAsItWas() {
		InboxRow verify = toVerify();
		Person boss = person("boss-e-0002");
		InboxRow filed = this.tasks.done(this.walk.number())
			.stream()
			.filter((row) -> row.step().equals("self-acceptance"))
			.findFirst()
			.orElseThrow();
		ObligationView held = this.walk.obligation("rectify");
		assertThat(held.state()).isEqualTo("held");
		String again = this.verbs.recall(filed.id(), boss);
		assertThat(this.walk.steps()).containsExactly("self-acceptance");
		assertThat(this.walk.open("self-acceptance").id()).isEqualTo(again);
		assertThat(this.walk.open("self-acceptance").assignee()).isEqualTo(boss.login());
		assertThat(this.walk.obligation("rectify").state()).isEqualTo("running");
		assertThat(this.walk.obligation("rectify").dueAt()).isEqualTo(held.dueAt());
		assertThat(this.walk.cover().state()).isEqualTo("RECTIFYING");
		assertThat(this.tasks.form(again, boss).data()).containsEntry("statement", "已完成");
		assertThat(told()).contains("recalled");
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.verbs.recall(filed.id(), boss));
		this.walk.applies();
		InboxRow next = this.walk.open("verify");
		assertThat(next.id()).isNotEqualTo(verify.id());
		this.tasks.claim(next.id(), this.walk.who(next));
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.verbs.recall(again, boss))
			.withMessage("workflow.task.claimed");
		this.walk.verifies("pass");
		assertThat(this.walk.steps()).containsExactly("sign-off");
	}

	@Test
	void whatHasHadEffectsIsNotTakenBack() {
		InboxRow confirmed = this.tasks.done(this.walk.number()).get(0);
		Person chief = person(String.valueOf(confirmed.assignee()));
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.verbs.recall(confirmed.id(), chief))
			.withMessage("workflow.recall.several");
	}

	@Test
	void theThirdUrgeProposesALetter() {
		InboxRow task = this.walk.open("five-fix-assignment");
		Person chief = person("chief-emergency");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.verbs.urge(task.id(), "请尽快", person("boss-e-0002")));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> this.verbs.urge(task.id(), "", chief));
		assertThat(this.verbs.urge(task.id(), "请尽快", chief)).isEqualTo(1);
		assertThat(this.verbs.urge(task.id(), "请尽快", person("manager"))).isEqualTo(2);
		assertThat(told()).doesNotContain("letterProposed");
		assertThat(this.verbs.urge(task.id(), "请尽快", chief)).isEqualTo(3);
		assertThat(told()).contains("urged", "letterProposed");
		assertThat(this.verbs.situation(task.id(), chief).letterProposed()).isTrue();
	}

	@Test
	void aCopyLetsSomebodyReadTheCaseAndTellsWhetherItWasRead() {
		InboxRow task = this.walk.open("five-fix-assignment");
		Caller worker = new Caller(this.port, "worker-e-0002");
		String page = "/api/v1/cases/" + this.walk.number();
		assertThat(worker.get(page).statusCode()).isEqualTo(404);
		this.verbs.copy(task.id(), "worker-e-0002", person("boss-e-0002"));
		assertThat(worker.get(page).statusCode()).isEqualTo(200);
		String list = "/api/v1/tasks?list=copied&case=" + this.walk.number();
		JsonNode row = worker.json(list).get("items").get(0);
		assertThat(row.get("read").asBoolean()).isFalse();
		assertThat(worker.get("/api/v1/tasks/" + task.id()).statusCode()).isEqualTo(200);
		assertThat(worker.json(list).get("items").get(0).get("read").asBoolean()).isTrue();
		assertThat(worker.post("/api/v1/tasks/" + task.id() + "/claim", "").statusCode()).isEqualTo(403);
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.verbs.copy(task.id(), "worker-e-0101", person("boss-e-0002")));
	}

	@Test
	void aStepWaitsForTheSignerWhoWasAsked() {
		InboxRow task = toVerify();
		Person holder = this.walk.who(task);
		Person chief = person("chief-emergency");
		String asked = this.verbs.addSigner(task.id(), chief.login(), "拿不准", holder);
		ObligationView legal = this.walk.obligation("rectify");
		Map<String, Object> verification = this.walk.verification("pass");
		this.walk.photos(this.walk.open("verify"), holder);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.tasks.complete(task.id(), verification, holder))
			.withMessage("workflow.signature.waits");
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.tasks.release(asked, chief));
		assertThat(this.tasks.find(asked, chief).dueAt()).isNotNull();
		this.tasks.complete(asked, Map.of("outcome", "agree", "opinion", "现场已看过"), chief);
		assertThat(this.verbs.situation(task.id(), holder).signatures()).singleElement()
			.satisfies((one) -> assertThat(one.opinion()).isEqualTo("现场已看过"));
		this.verbs.addSigner(task.id(),
				"inspector2-emergency".equals(holder.login()) ? "inspector1-emergency" : "inspector2-emergency", "再问一人",
				holder);
		this.verbs.withdrawSigner(task.id(), holder);
		assertThat(this.walk.steps()).containsExactly("verify");
		assertThat(this.walk.obligation("rectify").dueAt()).isEqualTo(legal.dueAt());
		this.tasks.complete(task.id(), verification, holder);
		assertThat(told()).contains("signerAdded", "signerWithdrawn");
	}

	@Test
	void whoOpenedACaseFindsItWithItsPresentStep() {
		Caller inspector = new Caller(this.port, "inspector1-emergency");
		JsonNode row = inspector.json("/api/v1/tasks?list=started&case=" + this.walk.number()).get("items").get(0);
		assertThat(row.get("step").asText()).isEqualTo("five-fix-assignment");
		assertThat(new Caller(this.port, "inspector2-emergency")
			.json("/api/v1/tasks?list=started&case=" + this.walk.number())
			.get("total")
			.asInt()).isZero();
	}

	@Test
	void whatIsOpenedLastIsListedFirstPageByPage() {
		// a unit that no other test finds anything at
		List<String> opened = Stream.generate(() -> CaseWalk.found(this.program, "E-1151", false).number().value())
			.limit(5)
			.toList();
		assertThat(started(new Caller(this.port, "inspector1-emergency"), 5)).containsExactly(
				List.of(opened.get(4), opened.get(3)), List.of(opened.get(2), opened.get(1)), List.of(opened.get(0)));
	}

	private static List<List<String>> started(Caller caller, int total) {
		List<List<String>> pages = new ArrayList<>();
		String cursor = "";
		while (cursor != null) {
			JsonNode page = caller.json("/api/v1/tasks?list=started&unit=E-1151&limit=2&cursor=" + cursor);
			assertThat(page.get("total").asInt()).isEqualTo(total);
			pages.add(page.get("items").findValuesAsText("caseNumber"));
			cursor = page.get("next").textValue();
		}
		return pages;
	}

	@Test
	void theNextTaskIsTheOneWithTheGreatestLegalRisk() {
		CaseWalk.found(this.program, "E-0002", false);
		Caller boss = new Caller(this.port, "boss-e-0002");
		JsonNode next = Caller.json(boss.get("/api/v1/tasks/next"));
		List<String> due = new java.util.ArrayList<>();
		for (String list : List.of("mine", "claimable")) {
			boss.json("/api/v1/tasks?limit=200&list=" + list)
				.get("items")
				.forEach((row) -> due.add(row.get("dueAt").asText("9999")));
		}
		assertThat(due).hasSizeGreaterThan(1);
		assertThat(next.get("dueAt").asText()).isEqualTo(due.stream().sorted().findFirst().orElseThrow());
		assertThat(new Caller(this.port, "auditor").get("/api/v1/tasks/next").statusCode()).isEqualTo(204);
	}

}
