package org.bihuan.migration;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.workflow.Modifications;
import org.bihuan.workflow.Modifications.Standing;
import org.bihuan.workflow.Modifications.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One case is set right, with a reason and both pictures, and never silently past
 * separation of duties.
 */
@BihuanTest
class ModificationApplicationTests {

	private static final String PAGE = "/migrations/changes";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Modifications modifications;

	private CaseWalk walk;

	@BeforeEach
	void rectifying() {
		this.walk = CaseWalk.found(this.program, "E-1188", false);
		this.walk.plans();
	}

	private Browser as(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	private Standing standing() {
		return this.modifications.standing(this.walk.number())
			.stream()
			.filter((one) -> one.process().equals(ChangedModels.PROCESS))
			.findFirst()
			.orElseThrow();
	}

	/** What the page says afterwards. */
	private String change(String... fields) {
		Browser approver = as("approver");
		String form = Browser.form("case", this.walk.number().value(), "instance", standing().instance()) + "&"
				+ Browser.form(fields);
		HttpResponse<String> answer = approver.post(PAGE, form, "/me");
		assertThat(answer.statusCode()).isEqualTo(302);
		return approver.get(PAGE + "?case=" + this.walk.number()).body();
	}

	private List<Map<String, Object>> clocks() {
		return this.walk.rows("select kind, state, due_at, clock_instance from ddl_obligation"
				+ " where case_number = ? and kind in ('plan', 'rectify') order by id");
	}

	@Test
	void aStepIsCancelledHereAndStartedThere() {
		List<Map<String, Object>> clocks = clocks();
		assertThat(clocks).hasSize(2);
		assertThat(change("cancel", "rectify-measure", "start", "five-fix-assignment", "reason", "方案漏项，退回重做")).contains(
				"已调整，并记入案卷", "data-removed=\"rectify-measure\"", "data-added=\"five-fix-assignment\"",
				"data-current=\"five-fix-assignment\"", "方案漏项，退回重做");
		assertThat(this.walk.steps()).containsExactly("five-fix-assignment");
		assertThat(this.walk.rows("select state from wf_inbox where case_number = ? and step = 'rectify-measure'"))
			.hasSize(2)
			.allMatch((row) -> "DROPPED".equals(row.get("STATE")));
		assertThat(clocks()).isEqualTo(clocks);
		assertThat(this.walk.rows("select actor, content from case_entry where scope = ? and outcome = 'modified'"))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("CONTENT").toString()).contains("方案漏项", "before", "after"));
		assertThat(as("office").get("/cases/" + this.walk.number()).body())
			.contains("调整流程“隐患整改闭环”：取消“整改措施”，从“落实整改方案”开始。理由：方案漏项，退回重做");
		this.walk.plans();
		assertThat(this.walk.steps()).contains("rectify-measure");
	}

	@Test
	void separationOfDutiesIsNotPassedBySilently() {
		Step signing = standing().startable()
			.stream()
			.filter((one) -> one.activity().equals("sign-off"))
			.findFirst()
			.orElseThrow();
		assertThat(signing.skipped()).hasSize(2);
		assertThat(standing().startable()).extracting(Step::activity).doesNotContain("rectify-measure");
		assertThat(change("cancel", "rectify-measure", "start", "sign-off", "reason", "现场已改")).contains("这样会绕过职责分离",
				"复查验收");
		assertThat(this.walk.steps()).containsOnly("rectify-measure");
		assertThat(change("cancel", "rectify-measure", "start", "sign-off", "skips", "true", "reason", "现场已改，领导批准"))
			.contains("已调整，并记入案卷");
		assertThat(this.walk.steps()).containsExactly("sign-off");
	}

	@Test
	void whatCannotBeIsRefusedInWords() {
		assertThat(change("start", "verify", "reason", " ")).contains("请填写");
		assertThat(change("cancel", "rectify-measure", "reason", "x")).contains("请至少选择一个可以开始的环节");
		assertThat(change("start", "nowhere", "reason", "x")).contains("请至少选择一个可以开始的环节");
		assertThat(change("cancel", "verify", "start", "five-fix-assignment", "reason", "x")).contains("案件已经不在所选环节");
		assertThat(this.walk.steps()).containsOnly("rectify-measure");
		assertThat(this.modifications.changes(this.walk.number())).isEmpty();
		String form = Browser.form("case", this.walk.number().value(), "instance", "gone", "start", "verify", "reason",
				"x");
		Browser approver = as("approver");
		approver.post(PAGE, form, "/me");
		assertThat(approver.get(PAGE + "?case=" + this.walk.number()).body()).contains("该流程已经结束");
		assertThat(approver.get(PAGE + "?case=YH-none").statusCode()).isEqualTo(404);
		for (String login : List.of("designer", "chief-emergency", "boss-e-0001", "manager")) {
			assertThat(as(login).get(PAGE + "?case=" + this.walk.number()).statusCode()).isEqualTo(403);
			assertThat(as(login).post(PAGE, form, "/me").statusCode()).isEqualTo(403);
		}
	}

}
