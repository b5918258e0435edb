package org.bihuan.administration;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Units whose entry changes while their cases run: clocks, groups and sight are right
 * afterwards.
 */
@BihuanTest
class UnitChangesApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	private Caller as(String login) {
		return new Caller(this.port, login);
	}

	private HttpResponse<String> change(String unit, String body) {
		return as("admin").send("PUT", "/api/v1/units/" + unit, body);
	}

	private CaseWalk registered(String unit) {
		Registration registration = new Registration(new UnitCode(unit), null, "护栏松动", "螺栓脱落", "三号仓", null, Map.of(),
				false, false, HazardSource.SELF_CHECK, null, null);
		Person worker = person("worker-" + unit.toLowerCase());
		return new CaseWalk(this.program, this.program.getBean(Hazards.class).register(registration, worker, null));
	}

	private Person person(String login) {
		return this.program.getBean(People.class).find(login).orElseThrow();
	}

	private List<CaseEntry> entries(CaseNumber number, EntryKind kind) {
		return this.program.getBean(CaseFiles.class)
			.entries(number)
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.toList();
	}

	/** The only deputy leader did the work, so the town's inspector verifies. */
	private CaseWalk verifiedByTheTown(String unit) {
		String deputy = "deputy-" + unit.toLowerCase();
		this.program.getBean(AccountDesk.class).appoint(deputy, Group.parse("worker@" + unit), "admin");
		CaseWalk walk = registered(unit);
		walk.does("confirm-registration", Map.of("outcome", "confirm", "canFixAtOnce", true));
		walk.does(walk.open("fix-at-once"), Map.of("done", "已紧固"), person(deputy));
		return walk;
	}

	@Test
	void openCasesFollowAUnitThatMovesAndKeepTheirAuthorityAndClocks() {
		CaseWalk closed = registered("E-0125");
		closed.decides("confirm-registration", "reject", "confirm");
		CaseWalk walk = verifiedByTheTown("E-0125");
		InboxRow before = walk.open("verify");
		assertThat(before.groups()).containsExactly("inspector@T-longzhou");
		walk.tasks().claim(before.id(), person("inspector-longzhou"));
		Instant due = before.dueAt();
		List<Map<String, Object>> clocks = walk
			.rows("select kind, state, due_at from ddl_obligation where case_number = ? order by kind");

		assertThat(change("E-0125", """
				{"name": "演示国有第一林场", "sectors": ["forestry"], "town": "T-baihe"}""").statusCode()).isEqualTo(200);

		assertThat(walk.cover().town()).isEqualTo(new UnitCode("T-baihe"));
		assertThat(walk.cover().unitName()).isEqualTo("演示国有第一林场");
		assertThat(walk.cover().authority()).isEqualTo(new UnitCode("A-forestry"));
		InboxRow after = walk.open("verify");
		assertThat(after.groups()).containsExactly("inspector@T-baihe");
		assertThat(after.assignee()).isNull();
		assertThat(after.unitName()).isEqualTo("演示国有第一林场");
		assertThat(after.dueAt()).isEqualTo(due);
		assertThat(walk.rows("select kind, state, due_at from ddl_obligation where case_number = ? order by kind"))
			.isEqualTo(clocks);
		assertThat(walk.tasks().mayDo(after, person("inspector-baihe"))).isTrue();
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> walk.tasks().claim(after.id(), person("inspector-longzhou")));
		assertThat(as("inspector-baihe").get("/api/v1/tasks?case=" + walk.number()).body()).contains("\"total\":1");
		assertThat(as("inspector-baihe").get("/api/v1/cases/" + walk.number()).statusCode()).isEqualTo(200);
		assertThat(as("chief-longzhou").get("/api/v1/cases/" + walk.number()).statusCode()).isEqualTo(404);
		assertThat(closed.cover().town()).isEqualTo(new UnitCode("T-longzhou"));
		assertThat(entries(closed.number(), EntryKind.UNIT)).isEmpty();
		assertThat(entries(walk.number(), EntryKind.UNIT)).extracting(CaseEntry::subject)
			.containsExactly("name", "town");
		assertThat(entries(walk.number(), EntryKind.TASK)).extracting(CaseEntry::outcome).contains("moved");
		walk.verifies("pass");
		assertThat(walk.steps()).containsExactly("sign-off");
		assertThat(page("manager", "/cases/" + walk.number())).contains("演示龙洲镇", "演示白鹤镇", "因单位变更属地")
			.doesNotContain("单位名录已变更");
		assertThat(this.program.getBean(AuditTrail.class).verify().ok()).isTrue();
	}

	@Test
	void aCaseWhoseAuthorityNoLongerFitsSaysSoAndStays() {
		CaseWalk walk = registered("E-0119");
		assertThat(change("E-0119", """
				{"name": "演示国有资产公司", "sectors": ["education", "state-owned"], "riskTags": [],
				"town": "T-longzhou"}""").statusCode()).isEqualTo(200);
		assertThat(walk.cover().authority()).isEqualTo(new UnitCode("A-soe"));
		assertThat(walk.cover().leadAuthority()).isEqualTo(new UnitCode("A-education"));
		assertThat(as("chief-education").get("/api/v1/cases/" + walk.number()).statusCode()).isEqualTo(200);
		assertThat(as("chief-soe").get("/api/v1/cases/" + walk.number()).statusCode()).isEqualTo(200);
		assertThat(page("manager", "/cases/" + walk.number())).doesNotContain("单位名录已变更");

		assertThat(change("E-0119", """
				{"name": "演示国有资产公司", "sectors": ["education"], "town": "T-longzhou"}""").statusCode()).isEqualTo(200);
		assertThat(walk.cover().authority()).isEqualTo(new UnitCode("A-soe"));
		assertThat(page("manager", "/cases/" + walk.number())).contains("单位名录已变更", "发起移送");
		assertThat(page("admin", "/administration/units/E-0119")).contains(walk.number().value(), "不会自动转移", "教育、区属国有企业",
				"区国资中心", "演示-系统管理员");
		assertThat(registered("E-0119").cover().authority()).isEqualTo(new UnitCode("A-education"));
		assertThat(walk.steps()).containsExactly("confirm-registration");
		walk.does("confirm-registration", Map.of("outcome", "confirm", "canFixAtOnce", true));
		assertThat(walk.steps()).containsExactly("fix-at-once");
	}

	@Test
	void changedTagsChangeTheQuestionsOfTheNextHazardAlone() {
		String criteria = "/api/v1/hazards/criteria?unit=E-0118";
		assertThat(as("worker-e-0118").get(criteria).body()).doesNotContain("IT-3-3");
		CaseWalk walk = registered("E-0118");
		change("E-0118", """
				{"name": "演示机械制造厂", "sectors": ["industry-trade"], "riskTags": ["molten-metal"],
				"town": "T-longzhou"}""");
		assertThat(as("worker-e-0118").get(criteria).body()).contains("IT-3-3");
		assertThat(entries(walk.number(), EntryKind.UNIT)).isEmpty();
		assertThat(as("admin").get("/api/v1/units/E-0118/changes").body()).contains("\"total\":1", "riskTags",
				"molten-metal");
		change("E-0118", """
				{"name": "演示机械制造厂", "sectors": ["industry-trade"], "riskTags": ["molten-metal"],
				"town": "T-longzhou"}""");
		assertThat(as("admin").get("/api/v1/units/E-0118/changes").body()).as("nothing new").contains("\"total\":1");
		change("E-0118", """
				{"name": "演示机械制造厂", "sectors": ["industry-trade"], "town": "T-longzhou"}""");
	}

	@Test
	void anEnterpriseIsEnteredAndSeenByItsAuthority() {
		HttpResponse<String> answer = as("admin").post("/api/v1/units", """
				{"code": "E-2001", "name": "演示𠮷祥木业厂", "sectors": ["industry-trade", "fire"],
				"riskTags": ["combustible-dust"], "town": "T-qingping"}""");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode unit = as("inspector1-emergency").json("/api/v1/units/E-2001");
		assertThat(unit.get("name").asText()).isEqualTo("演示𠮷祥木业厂");
		assertThat(unit.get("leadAuthority").asText()).isEqualTo("A-emergency");
		assertThat(as("inspector-qingping").get("/api/v1/units/E-2001").statusCode()).isEqualTo(200);
		assertThat(as("inspector-baihe").get("/api/v1/units/E-2001").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "\"code\": \"E-0001\"; code; 已被使用", "\"code\": \"X 1\"; code; E- 开头",
			"\"code\": \"e-1400\"; code; E- 开头", "\"name\": \" \"; name; 请填写", "\"name\": \"甲\\u202E乙\"; name; 不可见",
			"\"sectors\": []; sectors; 至少选择一个", "\"sectors\": [\"magic\"]; sectors; 没有这个行业领域",
			"\"sectors\": [null]; sectors; 没有这个行业领域", "\"sectors\": [\"education\", \"education\"]; sectors; 只能选一次",
			"\"leadAuthority\": \"A-fire\"; leadAuthority; 主管部门之一", "\"riskTags\": [\"magic\"]; riskTags; 没有这个风险标签",
			"\"town\": null; town; 请选择", "\"town\": \"A-fire\"; town; 请选择" })
	void aWrongValueIsNamedAndNothingIsEntered(String wrong, String field, String words) {
		String name = wrong.substring(0, wrong.indexOf(':'));
		String body = "{" + List
			.of("\"code\": \"E-1400\"", "\"name\": \"演示某厂\"", "\"sectors\": [\"education\"]",
					"\"town\": \"T-longzhou\"")
			.stream()
			.filter((part) -> !part.startsWith(name))
			.map((part) -> part + ", ")
			.reduce("", String::concat) + wrong + "}";
		HttpResponse<String> answer = as("admin").post("/api/v1/units", body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(Caller.json(answer).get("errors").get(0).get("field").asText()).isEqualTo(field);
		assertThat(Caller.json(answer).get("errors").get(0).get("message").asText()).contains(words);
		assertThat(as("admin").get("/api/v1/units/E-1400").statusCode()).isEqualTo(404);
	}

	@Test
	void aUnitRestsWithAReasonAndWorksAgain() {
		String path = "/api/v1/units/E-1297/standing";
		String rests = "{\"standing\": \"SUSPENDED\", \"note\": \"设备大修，停产备案第 7 号\"}";
		assertThat(as("chief-emergency").send("PUT", path, rests).statusCode()).isEqualTo(403);
		assertThat(as("admin").send("PUT", path, "{\"standing\": \"CLOSED\", \"note\": \" \"}").body())
			.contains("原因和依据");
		assertThat(as("admin").send("PUT", path, "{\"note\": \"x\"}").statusCode()).isEqualTo(422);
		assertThat(as("admin").send("PUT", "/api/v1/units/A-fire/standing", rests).statusCode()).isEqualTo(404);
		assertThat(as("admin").json("/api/v1/units/E-1297/changes").get("total").asInt()).isZero();
		assertThat(as("admin").send("PUT", path, rests).statusCode()).isEqualTo(200);
		assertThat(as("admin").send("PUT", path, rests).statusCode()).isEqualTo(200);
		assertThat(as("admin").json("/api/v1/units/E-1297/changes").get("total").asInt()).as("value and reason, once")
			.isEqualTo(2);
		Browser browser = new Browser(this.port);
		browser.login("admin", "bihuan-demo");
		String form = "standing=ACTIVE&note=%E5%A4%8D%E4%BA%A7&_csrf=" + browser.token("/administration/units/E-1297");
		assertThat(browser
			.send("POST", "/administration/units/E-1297/standing", form, "Content-Type",
					"application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(302);
		assertThat(page("admin", "/administration/units/E-1297")).contains("经营状态由“停产停业”改为“正常经营”", "停产备案第 7 号", "复产");
		assertThat(this.program.getBean(AuditTrail.class).verify().ok()).isTrue();
	}

	@Test
	void onlyEnterprisesAreChangedHere() {
		String body = "{\"name\": \"x\", \"sectors\": [\"fire\"], \"town\": \"T-longzhou\"}";
		assertThat(change("A-fire", body).statusCode()).isEqualTo(404);
		assertThat(change("E-none", body).statusCode()).isEqualTo(404);
		assertThat(as("admin").get("/api/v1/units/E-none/changes").statusCode()).isEqualTo(404);
		assertThat(page("admin", "/administration/units/A-fire")).doesNotContain("id=\"unit-form\"");
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path).body();
	}

}
