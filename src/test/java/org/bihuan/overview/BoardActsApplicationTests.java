package org.bihuan.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.escalation.MeasureProposals;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.longwork.WorkView;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Acts on clocks of the board: who may do which, that the look before and what came of it
 * agree, and that what closes meanwhile stops nothing else.
 */
@BihuanTest
class BoardActsApplicationTests {

	private static final String UNIT = "E-1162";

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private People people;

	private Acts acts;

	@BeforeEach
	void open() {
		this.acts = new Acts(this.web);
	}

	@Test
	void whatThePreviewSaysIsWhatIsDone() {
		CaseWalk walk = late();
		Map<String, Long> late = Acts.late(walk);
		assertThat(late).containsKeys("interim-measures", "plan");
		List<Long> chosen = new ArrayList<>(late.values());
		chosen.add(999_999_999L);
		for (String act : List.of("urge", "propose-measure", "propose-extension", "reassign")) {
			Map<String, Object> request = Acts.request(act, chosen);
			ResponseEntity<Map> preview = this.acts.preview("office", request);
			long before = Acts.records(walk, "urged");
			assertThat(preview.getBody()).containsEntry("total", chosen.size());
			ResponseEntity<Map> done = this.acts.act("office", request, null);
			assertThat(done.getStatusCode().value()).isEqualTo(200);
			assertThat(Acts.outcomes(done)).as(act)
				.isEqualTo(Acts.outcomes(preview).stream().map((one) -> "can".equals(one) ? "done" : one).toList())
				.endsWith("foreign");
			assertThat(done.getBody()).containsEntry("done", preview.getBody().get("can"));
			assertThat(Acts.records(walk, "urged") > before).isEqualTo("urge".equals(act));
		}
		assertThat(Acts.records(walk, "measureProposed")).isEqualTo(1);
		assertThat(Acts.records(walk, "assigned")).isPositive();
		assertThat(Acts.records(walk, "extensionProposed")).isZero();
	}

	@Test
	void whatClosedMeanwhileIsToldAndTheRestGoesOn() {
		CaseWalk walk = late();
		Map<String, Long> late = Acts.late(walk);
		Map<String, Object> request = Acts.request("urge", List.of(late.get("interim-measures"), late.get("plan")));
		assertThat(Acts.outcomes(this.acts.preview("manager", request))).containsExactly("can", "can");
		walk.does("interim-measures", Map.of("taken", List.of("evacuate"), "description", "已撤人"));
		ResponseEntity<Map> done = this.acts.act("manager", request, null);
		assertThat(Acts.outcomes(done)).containsExactly("closed", "done");
		assertThat(done.getBody().get("rows").toString()).contains("已经办结", walk.number().value());
		assertThat(Acts.records(walk, "urged")).isEqualTo(1);
	}

	@Test
	void theSameRequestTwiceIsDoneOnce() {
		CaseWalk walk = late();
		Map<String, Object> request = Acts.request("urge", List.of(Acts.late(walk).get("interim-measures")));
		String key = UUID.randomUUID().toString();
		Object first = this.acts.act("manager", request, key).getBody().get("id");
		assertThat(this.acts.act("manager", request, key).getBody()).containsEntry("id", first);
		assertThat(Acts.records(walk, "urged")).isEqualTo(1);
		assertThat(this.acts.act("office", request, key).getBody().get("id")).isNotEqualTo(first);
		assertThat(Acts.records(walk, "urged")).isEqualTo(2);
		assertThat(this.acts.result("manager", first).getBody()).containsEntry("done", 1).containsEntry("open", false);
		assertThat(this.acts.result("office", first).getStatusCode().value()).isEqualTo(404);
		assertThat(this.acts.act("manager", request, " ").getStatusCode().value()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "manager, urge propose-measure propose-extension propose-pause",
			"office, urge propose-measure propose-extension propose-pause reassign",
			"director-office, urge propose-measure propose-extension propose-pause reassign",
			"chief-emergency, urge reassign", "chief-education, urge reassign", "inspector1-emergency, ''",
			"leader-emergency, ''", "boss-e-1162, ''", "safety-e-1162, ''", "worker-e-1162, ''", "auditor, ''",
			"admin, ''", "clerk-office, ''" })
	void everybodyMayWhatTheTableSays(String login, String may) {
		List<String> words = may.isEmpty() ? List.of() : List.of(may.split(" "));
		for (BoardAct act : BoardAct.values()) {
			Map<String, Object> request = Acts.request(act.word(), List.of(999_999_999L));
			request.remove("until");
			int expected = words.contains(act.word()) ? 200 : 403;
			assertThat(this.acts.preview(login, request).getStatusCode().value()).as(act.word()).isEqualTo(expected);
			if (expected == 403) {
				assertThat(this.acts.act(login, request, null).getStatusCode().value()).as(act.word()).isEqualTo(403);
			}
		}
	}

	@Test
	void nobodyActsOnWhatIsNotInSightOrNotTheirs() {
		CaseWalk walk = late();
		long interim = Acts.late(walk).get("interim-measures");
		assertThat(Acts.outcomes(this.acts.act("chief-education", Acts.request("urge", List.of(interim)), null)))
			.containsExactly("foreign");
		ResponseEntity<Map> chief = this.acts.act("chief-emergency", Acts.request("reassign", List.of(interim)), null);
		assertThat(Acts.outcomes(chief)).containsExactly("cannot");
		assertThat(chief.getBody().get("rows").toString()).contains("不归您所在的部门管");
		assertThat(Acts.records(walk, "urged") + Acts.records(walk, "assigned")).isZero();
		assertThat(Acts.outcomes(this.acts.act("chief-emergency", Acts.request("urge", List.of(interim)), null)))
			.containsExactly("done");
	}

	@Test
	void aChiefHandsOverTheStepsOfTheOwnAuthorityAtOnce() {
		CaseWalk first = signedOff();
		CaseWalk second = signedOff();
		CaseWalk foreign = late();
		Map<String, Object> request = Acts.request("reassign", List.of(Acts.clocks(first, "RUNNING").get("look-back"),
				Acts.clocks(second, "RUNNING").get("look-back"), Acts.late(foreign).get("plan")));
		request.put("to", "inspector2-emergency");
		assertThat(Acts.outcomes(this.acts.preview("chief-emergency", request))).containsExactly("can", "can",
				"cannot");
		assertThat(holder(first)).isNotEqualTo("inspector2-emergency");
		ResponseEntity<Map> done = this.acts.act("chief-emergency", request, null);
		assertThat(Acts.outcomes(done)).containsExactly("done", "done", "cannot");
		assertThat(done.getBody()).containsEntry("done", 2);
		for (CaseWalk walk : List.of(first, second)) {
			assertThat(holder(walk)).isEqualTo("inspector2-emergency");
			assertThat(Acts.records(walk, "assigned")).isEqualTo(1);
		}
		assertThat(Acts.records(foreign, "assigned")).isZero();
		Map<String, Object> elsewhere = new HashMap<>(request);
		elsewhere.put("to", "chief-education");
		assertThat(Acts.outcomes(this.acts.act("chief-emergency", elsewhere, null))).doesNotContain("done");
		assertThat(holder(first)).isEqualTo("inspector2-emergency");
	}

	@Test
	void moreTimeIsProposedForWhatStillRuns() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, false);
		walk.plans();
		long rectify = Acts.clocks(walk, "RUNNING").get("rectify");
		Map<String, Object> request = Acts.request("propose-extension", List.of(rectify));
		assertThat(Acts.outcomes(this.acts.act("manager", request, null))).containsExactly("done");
		assertThat(walk.steps()).contains("decide-clock-proposal");
		assertThat(walk.obligation("rectify").state()).isEqualTo("running");
		assertThat(Acts.outcomes(this.acts.act("manager", request, null))).containsExactly("cannot");
	}

	@Test
	void manyAreLongWork() {
		CaseWalk walk = late();
		List<Long> chosen = List.copyOf(Acts.late(walk).values());
		Person manager = this.people.find("manager").orElseThrow();
		LongWork work = this.program.getBean(LongWork.class);
		ActRuns runs = new ActRuns(this.program.getBean(ActTable.class), this.program.getBean(ActRunner.class),
				this.program.getBean(ActLook.class), this.program.getBean(MeasureProposals.class), work, this.people,
				this.program.getBean(OverviewWords.class), this.program.getBean(Clock.class),
				this.program.getBean(PlatformTransactionManager.class), 1);
		ActOrder order = runs.order(new ActForm("urge", "请尽快处理", null, null, null, null), true, manager);
		String id = runs.begin(chosen, order, manager, null, Locale.SIMPLIFIED_CHINESE);
		String task = runs.result(id, manager).run().work();
		WorkView view = work.await(task, "manager", Duration.ofSeconds(60));
		assertThat(view.state()).isEqualTo(WorkState.DONE);
		assertThat(view.done()).isEqualTo(chosen.size());
		ActRuns.Result result = runs.result(id, manager);
		assertThat(result.open()).isFalse();
		assertThat(result.count(Outcome.WAITING)).isZero();
		assertThat(result.count(Outcome.DONE) + (int) view.bad()).isEqualTo(chosen.size());
		assertThat(Acts.records(walk, "urged")).isPositive();
	}

	@Test
	void nobodyActsOnMoreThanTheConfigurationAllows() {
		CaseWalk walk = late();
		ActChoice choice = new ActChoice(this.program.getBean(OverdueClocks.class), 1);
		Person manager = this.people.find("manager").orElseThrow();
		OverviewQuery query = OverviewQuery.of(Map.of("unit", UNIT));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> choice.all(query, manager));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> choice.single(List.of(1L, 2L)));
		assertThat(choice.single(List.of(1L, 1L))).containsExactly(1L);
		Map<String, Object> request = new HashMap<>(
				Map.of("act", "urge", "filter", Map.of("unit", UNIT, "kind", "plan"), "reason", "请尽快处理"));
		ResponseEntity<Map> all = this.acts.preview("manager", request);
		assertThat(all.getBody().get("rows").toString()).contains(walk.number().value());
		assertThat(Set.copyOf(Acts.outcomes(all))).isSubsetOf("can", "cannot");
	}

	@ParameterizedTest
	@CsvSource({ "reason, '', 422", "act, nonsense, 422", "clocks, , 422", "filter, x, 422", "days, 0, 422",
			"days, 366, 422", "days, 1.5, 422", "trigger, OVERDUE, 422", "to, nobody-at-all, 422", "until, x, 422",
			"until, 2020-01-01, 422" })
	void whatDoesNotFitIsRefusedAndChangesNothing(String field, String value, int status) {
		CaseWalk walk = late();
		String act = switch (field) {
			case "days" -> "propose-extension";
			case "until" -> "propose-pause";
			case "to" -> "reassign";
			case "trigger" -> "propose-measure";
			default -> "urge";
		};
		Map<String, Object> request = Acts.request(act, List.copyOf(Acts.late(walk).values()));
		request.put(field, switch (field) {
			case "clocks" -> List.of();
			case "filter" -> Map.of();
			case "days" -> Double.valueOf(value);
			default -> value;
		});
		ResponseEntity<Map> answer = this.acts.act("office", request, null);
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
		assertThat(answer.getBody().toString()).doesNotContain("overview.act.");
		assertThat(Acts.records(walk, "urged") + Acts.records(walk, "measureProposed")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "filter, typo", "clocks, -5" })
	void whatCannotBeReadIsRefused(String field, String value) {
		Map<String, Object> request = Acts.request("urge", List.of(1L));
		request.remove("clocks");
		request.put(field, "filter".equals(field) ? Map.of(value, "x") : List.of(Integer.valueOf(value)));
		assertThat(this.acts.act("office", request, null).getStatusCode().value()).isEqualTo(400);
	}

	private static String holder(CaseWalk walk) {
		return walk.open("look-back").assignee();
	}

	/** A general hazard that is signed off and waits for a second look. */
	private CaseWalk signedOff() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, false);
		walk.signsOff();
		return walk;
	}

	/** A major hazard about which nothing is done for weeks. */
	private CaseWalk late() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, true);
		walk.days(20);
		return walk;
	}

}
