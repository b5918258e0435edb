package org.bihuan.designer.page;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.BihuanTest;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.draft.DraftDesk;
import org.bihuan.frame.Browser;
import org.bihuan.workflow.DeployedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The workshop from outside: who gets in, how a draft is written, and what is not taken.
 */
@BihuanTest
class DesignerApplicationTests {

	private static final String LOCATION = "Location";

	@LocalServerPort
	private int port;

	@Autowired
	private Drafts drafts;

	@Autowired
	private DraftDesk desk;

	@Autowired
	private DeployedModels deployed;

	@Autowired
	private ObjectMapper json;

	private Browser designer;

	private String id = "";

	private String key = "";

	@BeforeEach
	void begin() {
		this.designer = as("designer");
		this.key = "page-x" + UUID.randomUUID().toString().replace("-", "-x");
		this.id = this.desk.fromNothing(DraftKind.PROCESS, this.key, "草稿<script>alert(1)</script>", "designer");
	}

	@ParameterizedTest
	@CsvSource({ "designer, 200", "approver, 200", "admin, 403", "manager, 403", "office, 403", "boss-e-0001, 403",
			"auditor, 403", "chief-emergency, 403" })
	void onlyDesignersAndApproversGetIn(String login, int status) {
		Browser browser = as(login);
		for (String path : new String[] { "/designer", "/designer/drafts/" + this.id,
				"/designer/drafts/" + this.id + "/file", "/api/v1/designer/drafts", api(""), api("/versions"),
				api("/comments") }) {
			assertThat(browser.get(path, "Accept", "text/html,*/*").statusCode()).as(path).isEqualTo(status);
		}
	}

	@Test
	void anApproverReadsAndWritesNothing() {
		Browser approver = as("approver");
		assertThat(approver.get("/designer").body()).doesNotContain("id=\"new-draft\"", "id=\"begin-")
			.contains(this.id);
		assertThat(approver.post("/designer/drafts", Browser.form("kind", "process", "key", "letter"), "/designer")
			.statusCode()).isEqualTo(403);
		assertThat(approver.post("/designer/drafts/" + this.id + "/discard", "", "/designer").statusCode())
			.isEqualTo(403);
		assertThat(send(approver, "POST", "/pen", "{\"token\":null,\"takeOver\":false}").statusCode()).isEqualTo(403);
		assertThat(send(approver, "PUT", "/text", "{\"token\":\"x\",\"text\":\"x\"}").statusCode()).isEqualTo(403);
		assertThat(send(approver, "POST", "/comments", "{\"element\":null,\"text\":\"x\"}").statusCode())
			.isEqualTo(403);
		assertThat(send(approver, "POST", "/check", "{\"text\":null}").statusCode()).isEqualTo(200);
	}

	@Test
	void theListShowsWhatRunsAndThePageRunsNothingThatWasWritten() {
		String page = this.designer.get("/designer").body();
		assertThat(page)
			.contains("id=\"begin-process-hazard-rectification\"", "begin-table-step-terms", "begin-form-verify",
					"&lt;script&gt;alert(1)")
			.doesNotContain("<script>alert");
		HttpResponse<String> editor = this.designer.get("/designer/drafts/" + this.id);
		assertThat(editor.body()).contains("designer-process.js").doesNotContain("<script>alert");
		assertThat(editor.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("script-src 'self';", "style-src 'self';", "style-src-attr 'unsafe-inline'");
		assertThat(this.designer.get("/designer").headers().firstValue("Content-Security-Policy").orElse(""))
			.doesNotContain("unsafe");
	}

	@Test
	void aDraftOfWhatRunsBeginsWithItsText() {
		HttpResponse<String> begun = this.designer.post("/designer/drafts",
				Browser.form("kind", "table", "key", "missed-duties"), "/designer");
		String place = begun.headers().firstValue(LOCATION).orElseThrow();
		String draft = place.substring(place.lastIndexOf('/') + 1);
		HttpResponse<String> file = this.designer.get("/designer/drafts/" + draft + "/file");
		assertThat(file.body()).isEqualTo(this.deployed.text("dmn", "missed-duties"));
		assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
			.contains("missed-duties.dmn");
		assertThat(file.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/octet-stream");
		this.designer.post("/designer/drafts/" + draft + "/discard", "", "/designer");
		assertThat(this.drafts.find(draft).orElseThrow().open()).isFalse();
		assertThat(this.designer.get("/designer/drafts/" + draft).statusCode()).isEqualTo(200);
	}

	@Test
	void aDraftIsWrittenCheckedAndTalkedAbout() throws Exception {
		JsonNode lease = json(send(this.designer, "POST", "/pen", "{\"token\":null,\"takeOver\":false}"));
		String text = this.drafts.text(this.id).replace("name=\"开始\"", "name=\"起点\"");
		JsonNode saved = json(write(lease, text));
		assertThat(saved.get("version").asInt()).isEqualTo(2);
		JsonNode whole = json(this.designer.get(api("")));
		assertThat(whole.get("text").asText()).isEqualTo(text);
		assertThat(whole.get("draft").get("holder").get("mine").asBoolean()).isTrue();
		assertThat(send(this.designer, "POST", "/check", "{\"text\":null}").body()).isEqualTo("[]");
		String wrong = this.json
			.writeValueAsString(text.replace("StartEvent_begin\" name=\"起点\"", "StartEvent_begin\""));
		JsonNode finding = json(send(this.designer, "POST", "/check", "{\"text\":" + wrong + "}")).get(0);
		assertThat(finding.get("rule").asText()).isEqualTo("name");
		assertThat(finding.get("element").asText()).isEqualTo("StartEvent_begin");
		String comment = "{\"element\":\"StartEvent_begin\",\"text\":\"<img src=x onerror=alert(1)> 何时开始？\"}";
		JsonNode said = json(send(this.designer, "POST", "/comments", comment)).get(0);
		assertThat(said.get("by").asText()).isEqualTo("演示-流程设计员");
		JsonNode settled = json(send(this.designer, "POST", "/comments/" + said.get("id").asText() + "/settle", "{}"));
		assertThat(settled.get(0).get("settledBy").asText()).isEqualTo("演示-流程设计员");
		JsonNode restored = json(send(this.designer, "POST", "/versions/1/restore",
				"{\"token\":\"" + lease.get("token").asText() + "\",\"takeOver\":false}"));
		assertThat(restored.get("version").asInt()).isEqualTo(3);
		assertThat(json(this.designer.get(api("/versions")))).hasSize(3);
	}

	@Test
	void draftsAreCheckedWithEachOther() throws Exception {
		String form = this.key + "-form";
		String step = "<bpmn:userTask id=\"own-step\" camunda:formKey=\"%s\" /><bpmn:sequenceFlow".formatted(form);
		String text = this.json.writeValueAsString(this.drafts.text(this.id).replaceFirst("<bpmn:sequenceFlow", step));
		String body = "{\"text\":" + text + "}";
		assertThat(send(this.designer, "POST", "/check", body).body()).contains("\"rule\":\"form\"");
		String other = this.desk.fromNothing(DraftKind.FORM, form, "表单", "designer");
		assertThat(send(this.designer, "POST", "/check", body).body()).contains("own-step")
			.doesNotContain("\"rule\":\"form\"", form + ".form");
		this.desk.discard(other, "designer");
	}

	@Test
	void whoeverLostThePenIsToldSo() throws Exception {
		JsonNode lease = json(send(this.designer, "POST", "/pen", "{\"token\":null,\"takeOver\":false}"));
		Browser window = as("designer");
		json(send(window, "POST", "/pen", "{\"token\":null,\"takeOver\":true}"));
		HttpResponse<String> refused = write(lease, this.drafts.text(this.id));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("演示-流程设计员");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"text\":null,\"token\":null}", "{\"text\":\"\"}", "{\"text\":[]}", "[]",
			"{\"token\":1,\"text\":\"x\"}" })
	void badWritingIsRefusedAndChangesNothing(String body) {
		assertThat(send(this.designer, "PUT", "/text", body).statusCode()).isBetween(400, 422);
		assertThat(send(this.designer, "POST", "/comments", body).statusCode()).isBetween(400, 422);
		assertThat(this.drafts.find(this.id).orElseThrow().version()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			plan.txt       | x                                        | .bpmn
			Plan.bpmn      | x                                        | 小写
			plan.bpmn      | <a>                                      | 无法读取
			plan.bpmn      | <a/>                                     | 无法读取
			plan.dmn       | {}                                       | 无法读取
			plan.form      | <a/>                                     | 无法读取
			plan.bpmn      | ''                                       | 没有内容
			../../x.bpmn   | <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a> | 无法读取
			""")
	void aFileThatIsNoModelIsRefused(String name, String text, String said) {
		assertThat(refusal(name, text.getBytes(StandardCharsets.UTF_8))).contains(said);
	}

	@Test
	void aFileThatWouldRunCodeIsRefusedWithElementAndRule() {
		String script = this.drafts.text(this.id)
			.replace("<bpmn:sequenceFlow", "<bpmn:scriptTask id=\"Task_evil\" /><bpmn:sequenceFlow");
		assertThat(refusal("evil-script.bpmn", script.getBytes(StandardCharsets.UTF_8))).contains("Task_evil",
				"element");
		String large = script + " ".repeat(3 * 1024 * 1024);
		assertThat(refusal("large.bpmn", large.getBytes(StandardCharsets.UTF_8))).contains("过大");
		assertThat(refusal("latin.bpmn", new byte[] { '<', (byte) 0xE4, '>' })).contains("UTF-8");
	}

	@Test
	void aFileOfTheDesktopModelerBecomesADraft() {
		String text = this.drafts.text(this.id).replace(this.key, this.key + "-two");
		HttpResponse<String> taken = upload(this.key + "-two.bpmn", text.getBytes(StandardCharsets.UTF_8));
		String place = taken.headers().firstValue(LOCATION).orElseThrow();
		assertThat(place).contains("/designer/drafts/");
		assertThat(this.drafts.text(place.substring(place.lastIndexOf('/') + 1))).isEqualTo(text);
		assertThat(refusal(this.key + "-two.bpmn", text.getBytes(StandardCharsets.UTF_8))).contains("已有一份草稿");
	}

	private String refusal(String name, byte[] content) {
		HttpResponse<String> answer = upload(name, content);
		assertThat(answer.headers().firstValue(LOCATION).orElse("")).endsWith("/designer");
		return this.designer.get("/designer").body().replaceAll("(?s).*id=\"refused\"[^>]*>([^<]*)<.*", "$1");
	}

	private HttpResponse<String> upload(String name, byte[] content) {
		String head = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.designer.token("/designer")
				+ "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		return this.designer.post("/designer/drafts/import",
				new byte[][] { head.getBytes(StandardCharsets.UTF_8), content,
						"\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8) },
				"Content-Type", "multipart/form-data; boundary=b");
	}

	private HttpResponse<String> write(JsonNode lease, String text) throws Exception {
		return send(this.designer, "PUT", "/text", "{\"token\":\"" + lease.get("token").asText() + "\",\"text\":"
				+ this.json.writeValueAsString(text) + "}");
	}

	private Browser as(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	private HttpResponse<String> send(Browser browser, String method, String path, String body) {
		return browser.send(method, api(path), body, "Content-Type", "application/json", "Accept", "application/json",
				"Accept-Language", "zh", "X-CSRF-TOKEN", browser.token("/me"));
	}

	private JsonNode json(HttpResponse<String> answer) throws Exception {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.json.readTree(answer.body());
	}

	private String api(String path) {
		return "/api/v1/designer/drafts/" + this.id + path;
	}

}
