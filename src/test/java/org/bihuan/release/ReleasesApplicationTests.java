package org.bihuan.release;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.BihuanTest;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.draft.DraftDesk;
import org.bihuan.designer.draft.Remarks;
import org.bihuan.frame.Browser;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.workflow.ShippedFiles;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form as a desktop modeler sends it, until it rules and is taken back.
 */
@BihuanTest
class ReleasesApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	private static final String FORM = "forms/added-opinion.form";

	private static final String PROCESS = "added-signature";

	@LocalServerPort
	private int port;

	@Autowired
	private ShippedFiles shipped;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private DraftDesk desk;

	@Autowired
	private Remarks remarks;

	@Autowired
	private LongWork work;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aFormOfADesktopModelerRulesAfterASecondPersonAndIsTakenBack() throws IOException {
		String before = new String(this.shipped.all().get(FORM), StandardCharsets.UTF_8);
		String after = before.replaceFirst("\"label\": \"", "\"label\": \"新·");
		ProcessDefinition old = latest();
		String path = sent(create("designer", "added-opinion.form", after));

		Browser designer = browser("designer");
		assertThat(designer.get("/releases").body()).contains("经办意见表单", "演示-流程设计员 · ");
		assertThat(designer.get(path).body()).contains(FORM, "<dd>演示-流程设计员</dd>");
		assertThat(designer.get(path + "/file?path=" + FORM).body()).contains("新·");
		assertThat(decide(designer, path, "approve").statusCode()).isEqualTo(403);
		Browser approver = browser("approver");
		decide(approver, path, "approve");
		assertThat(latest().getId()).isEqualTo(old.getId());

		String run = approver.post(path + "/trials", "", path).headers().firstValue("location").orElseThrow();
		await(run.substring(run.lastIndexOf('/') + 1));
		decide(approver, path, "approve");
		assertThat(approver.get(path).body()).contains("生效中");
		assertThat(latest().getVersion()).isEqualTo(old.getVersion() + 1);
		assertThat(form(latest())).isEqualTo(after);
		assertThat(form(old)).isEqualTo(before);

		decide(approver, path, "roll-back");
		assertThat(approver.get(path).body()).contains("已退回");
		assertThat(latest().getVersion()).isEqualTo(old.getVersion() + 2);
		assertThat(form(latest())).isEqualTo(before);
	}

	@Test
	void aDraftThatCannotBePlayedSaysSoWhereTheApproverReadsWhatWasSaidOfIt() {
		String draft = this.desk.fromDeployed(DraftKind.FORM, "order-stoppage", "designer");
		this.remarks.say(draft, null, "要不要照片？", "designer");
		String path = "/releases/drafts/" + draft;
		Browser designer = browser("designer");
		String sent = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--part--\r\n"
			.formatted(designer.token(path));
		HttpResponse<String> refused = designer.send("POST", path + "/trials", sent, "Content-Type",
				"multipart/form-data; boundary=part");
		assertThat(refused.headers().firstValue("location").orElseThrow()).endsWith(path);
		assertThat(designer.get(path).body()).contains("release-problems", "forms/order-stoppage.form");
		assertThat(browser("approver").get(path).body()).contains("要不要照片？", "未处理").doesNotContain("release-problems");
		this.desk.discard(draft, "designer");
	}

	@Test
	void theModelerFindsItsRoutesAndNothingElse() {
		Browser stranger = new Browser(this.port);
		assertThat(stranger.get("/engine-rest/version").statusCode()).isEqualTo(401);
		assertThat(stranger.get("/engine-rest/version", basic("designer")).body()).contains("\"7.24.0\"");
		assertThat(stranger.get("/engine-rest/deployment", basic("designer")).statusCode()).isEqualTo(200);
		assertThat(stranger.get("/engine-rest/version", basic("approver")).statusCode()).isEqualTo(403);
		assertThat(stranger.get("/engine-rest/task", basic("designer")).statusCode()).isEqualTo(404);
		assertThat(create("worker-e-0001", "x.form", "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void whatRunsCodeIsRefusedInTheWordsThatTheModelerShows() throws IOException {
		String model = new String(this.shipped.all().get("bpmn/added-signature.bpmn"), StandardCharsets.UTF_8)
			.replaceFirst("</bpmn:process>", "<bpmn:scriptTask id=\"evil\" scriptFormat=\"groovy\"/></bpmn:process>");
		HttpResponse<String> refused = create("designer", "added-signature.bpmn", model);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("evil").contains("\"type\"").contains("\"message\"");
		assertThat(create("designer", "x.groovy", "println 1").statusCode()).isEqualTo(400);
		String same = new String(this.shipped.all().get("bpmn/added-signature.bpmn"), StandardCharsets.UTF_8);
		HttpResponse<String> unchanged = create("designer", "added-signature.bpmn", same);
		assertThat(unchanged.statusCode()).as(unchanged.body()).isEqualTo(400);
		assertThat(unchanged.body()).contains("\"message\":\"");
		HttpResponse<String> path = create("designer", "/models/added-signature.bpmn", same);
		assertThat(path.statusCode()).as(path.body()).isEqualTo(400);
		assertThat(path.body()).contains("\"message\":\"");
		HttpResponse<String> approver = create("approver", "added-signature.bpmn", model);
		assertThat(approver.statusCode()).isEqualTo(403);
		assertThat(approver.body()).contains("\"message\":\"");
	}

	@Test
	void othersSeeNoReleases() {
		for (String other : List.of("manager", "office", "admin", "chief-emergency")) {
			assertThat(browser(other).get("/releases").statusCode()).as(other).isEqualTo(403);
		}
		assertThat(browser("auditor").get("/releases").statusCode()).isEqualTo(200);
		assertThat(browser("approver").get("/releases/new").statusCode()).isEqualTo(403);
		assertThat(browser("designer").get("/releases/0").statusCode()).isEqualTo(404);
		assertThat(browser("designer").get("/releases/newer?path=dmn/none.dmn").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> create(String login, String file, String content) {
		String body = part("name=\"deployment-name\"", "经办意见表单")
				+ part("name=\"%s\"; filename=\"%s\"".formatted(file, file), content) + "--part--\r\n";
		return new Browser(this.port).send("POST", "/engine-rest/deployment/create", body, "Content-Type",
				"multipart/form-data; boundary=part", "Authorization", basic(login)[1]);
	}

	private static String part(String name, String content) {
		return "--part\r\nContent-Disposition: form-data; %s\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n"
			.formatted(name, content);
	}

	private static String sent(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return "/releases/" + answer.body().replaceFirst("(?s).*\"id\":\"([0-9]+)\".*", "$1");
	}

	private void await(String run) {
		Map<String, Object> row = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		row.putAll(
				this.jdbc.sql("select work_id, requested_by from scn_run where id = ?").param(run).query().singleRow());
		assertThat(this.work.await((String) row.get("work_id"), (String) row.get("requested_by"), Duration.ofMinutes(8))
			.state()).isEqualTo(WorkState.DONE);
	}

	private static HttpResponse<String> decide(Browser person, String path, String decision) {
		return person.post(path + "/decision", Browser.form("decision", decision, "reason", "按新要求"), "/releases");
	}

	private ProcessDefinition latest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(PROCESS)
			.latestVersion()
			.singleResult();
	}

	private String form(ProcessDefinition process) throws IOException {
		return new String(this.repository.getResourceAsStream(process.getDeploymentId(), FORM).readAllBytes(),
				StandardCharsets.UTF_8);
	}

	private static String[] basic(String login) {
		return new String[] { "Authorization", "Basic "
				+ Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)) };
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser;
	}

}
