package org.bihuan.overview;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.Workbooks;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.savedview.SavedView;
import org.bihuan.savedview.SavedViews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The board of clocks as people and programs read it: narrowed, kept, exported, and
 * always in scope.
 */
@BihuanTest
class OverviewApplicationTests {

	/** A unit that no other test finds anything at. */
	private static final String UNIT = "E-1149";

	private static final String NAME = "演示绿萝坝玻璃厂";

	private static final String PASSWORD = "bihuan-demo";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private OverdueClocks clocks;

	@Autowired
	private SavedViews views;

	@Autowired
	private People people;

	@Test
	void aClockSaysWhatIsOwedWhoHoldsItAndWhatWouldStopIt() {
		CaseWalk walk = late();
		String page = page("manager", "/overdue?unit=" + UNIT);
		assertThat(page).contains("data-row-href=\"/cases/" + walk.number() + "\"", NAME, "临时安全措施", "五落实整改方案", "个工作日",
				"lamp lamp-", "harm harm-5", "提交五落实整改方案即停", "已经到期，不能再申请延期", "overdue-harm");
		String english = page("manager", "/overdue?lang=en&unit=" + UNIT);
		assertThat(english).contains("Overdue clocks", "Five-fix plan", "working days overdue", "Would stop it",
				"no more time can be asked for");
		for (String one : List.of(page, english)) {
			assertThat(one).doesNotContain("??", ">overview.", "\"overview.");
		}
	}

	@Test
	void theMostHarmfulComesFirstAndCountsAreExact() {
		CaseWalk walk = late();
		List<Map<?, ?>> rows = rows("manager", "unit=" + UNIT);
		assertThat(rows.stream().map((row) -> (int) row.get("harm")))
			.isSortedAccordingTo((one, other) -> Integer.compare(other, one));
		assertThat(kinds(rows, walk)).contains("interim-measures", "plan");
		assertThat(rows.get(0).get("kind")).isEqualTo("interim-measures");
		Map<?, ?> counts = get("manager", "/api/v1/overdue/counts?unit=" + UNIT);
		assertThat(((Number) counts.get("overdue")).intValue()).isEqualTo(rows.size());
		Map<?, ?> spreads = (Map<?, ?>) counts.get("spreads");
		assertThat(spreads.keySet()).isEqualTo(Set.of("authority", "town", "sector", "kind", "rung", "harm"));
		spreads.values()
			.forEach((spread) -> assertThat(
					((Map<?, ?>) spread).values().stream().mapToInt((one) -> ((Number) one).intValue()).sum())
				.isEqualTo(rows.size()));
		assertThat(((Map<?, ?>) spreads.get("town")).keySet()).isEqualTo(Set.of("T-baihe"));
		Map<?, ?> first = get("manager", "/api/v1/overdue?limit=1&unit=" + UNIT);
		assertThat(first.get("total")).isEqualTo(rows.size());
		Map<?, ?> second = get("manager", "/api/v1/overdue?limit=1&unit=" + UNIT + "&cursor=" + first.get("next"));
		assertThat(((Map<?, ?>) ((List<?>) second.get("items")).get(0)).get("obligation"))
			.isEqualTo(rows.get(1).get("obligation"));
	}

	@Test
	void filtersNarrowListTabsAndFacets() {
		CaseWalk walk = late();
		assertThat(kinds(rows("manager", "kind=plan&unit=" + UNIT), walk)).containsExactly("plan");
		assertThat(rows("manager", "authority=A-education&unit=" + UNIT)).isEmpty();
		assertThat(rows("manager", "town=T-baihe&sector=industry-trade&rung=none&unit=" + UNIT)).isNotEmpty();
		assertThat(rows("manager", "rung=EXPOSURE&unit=" + UNIT)).isEmpty();
		String page = page("manager", "/overdue?kind=plan&unit=" + UNIT);
		assertThat(page)
			.contains("id=\"overdue-chips\"", "时钟种类：五落实整改方案", "单位：" + NAME, "href=\"/overdue?unit=" + UNIT + "\"",
					"href=\"/overdue?unit=" + UNIT + "&amp;kind=interim-measures\"",
					"href=\"/overdue?town=T-baihe&amp;unit=" + UNIT + "&amp;kind=plan\"")
			.doesNotContain("提交自查验收");
		assertThat(page("manager", "/overdue?authority=A-education&unit=" + UNIT)).contains("id=\"no-overdue\"",
				"没有符合条件的时钟。已设条件：", "单位：" + NAME);
	}

	@Test
	void whatRunsOutSoonStandsInTheOtherList() {
		CaseWalk walk = CaseWalk.found(this.program, "E-1152", true);
		assertThat(kinds(rows("manager", "which=soon&unit=E-1152"), walk)).contains("interim-measures");
		assertThat(kinds(rows("manager", "unit=E-1152"), walk)).isEmpty();
		assertThat(page("manager", "/overdue?which=soon&unit=E-1152")).contains("lamp lamp-yellow", "到期后开始督办升级",
				"id=\"tab-overdue\" href=\"/overdue?unit=E-1152\"");
	}

	@Test
	void aUnitIsFoundByItsNameOrChosen() {
		CaseWalk walk = late();
		String number = walk.number().value();
		assertThat(page("manager", "/overdue?unit=" + encoded("绿萝坝玻璃"))).contains(number, "value=\"" + UNIT + "\"");
		assertThat(page("manager", "/overdue?unit=" + encoded("绿萝坝")))
			.contains("id=\"overdue-choice\"", "href=\"/overdue?unit=" + UNIT + "\"")
			.doesNotContain(number);
		assertThat(page("chief-education", "/overdue?unit=" + encoded("绿萝坝玻璃"))).doesNotContain(number, NAME);
	}

	@Test
	void whoeverSeesNoneOfItIsToldNothingOfIt() {
		CaseWalk walk = late();
		int all = rows("manager", "unit=" + UNIT).size();
		for (String login : List.of("chief-emergency", "inspector1-emergency", "boss-" + UNIT.toLowerCase(), "auditor",
				"office")) {
			assertThat(rows(login, "unit=" + UNIT)).as(login).hasSize(all);
		}
		for (String login : List.of("chief-education", "boss-e-1148", "inspector-longzhou", "worker-e-0002", "admin")) {
			assertThat(rows(login, "unit=" + UNIT)).as(login).isEmpty();
			assertThat(get(login, "/api/v1/overdue/counts?unit=" + UNIT).toString()).as(login)
				.contains("overdue=0", "soon=0")
				.doesNotContain("T-baihe", "plan");
			assertThat(page(login, "/overdue")).as(login).doesNotContain(walk.number().value(), NAME);
		}
		assertThat(page("admin", "/overdue")).contains("id=\"no-overdue\"", "您的岗位没有可查看的单位");
		Workbooks workbooks = new Workbooks(this.program);
		assertThat(workbooks.of("chief-education", "/overdue", "query=" + encoded("unit=" + UNIT))).hasSize(1);
	}

	@Test
	void theExportHoldsWhatTheFilterShows() {
		CaseWalk walk = late();
		List<List<String>> rows = new Workbooks(this.program).of("manager", "/overdue",
				"query=" + encoded("unit=" + UNIT + "&kind=plan"));
		assertThat(rows.get(0)).contains("隐患编号", "时钟种类", "危害程度", "在谁手里", "下一步", "怎样可以停下");
		assertThat(rows.subList(1, rows.size())).isNotEmpty()
			.allSatisfy((row) -> assertThat(row).contains(NAME, UNIT, "五落实整改方案"))
			.anySatisfy((row) -> assertThat(row).contains(walk.number().value())
				.anyMatch((cell) -> cell.matches("逾期 \\d+ 个工作日（自 \\d{4}-\\d\\d-\\d\\d）")));
		ResponseEntity<Map> begun = this.web.withBasicAuth("manager", PASSWORD)
			.postForEntity("/api/v1/overdue/export?unit=" + UNIT, null, Map.class);
		assertThat(begun.getStatusCode().value()).isEqualTo(202);
		assertThat(begun.getHeaders().getFirst("Location")).isEqualTo("/api/v1/work/" + begun.getBody().get("id"));
	}

	@Test
	void aFilterIsKeptForThisListAndSharedWithAUnit() {
		Browser browser = browser("chief-emergency");
		String form = "name=" + encoded("玻璃厂方案") + "&query=" + encoded("kind=plan&unit=" + UNIT) + "&share=A-emergency";
		assertThat(browser.post("/overdue/views", form, "/overdue").headers().firstValue("Location").orElseThrow())
			.endsWith("/overdue?unit=" + UNIT + "&kind=plan");
		Person colleague = this.people.find("inspector1-emergency").orElseThrow();
		assertThat(this.views.of("/overdue", colleague)).extracting(SavedView::address)
			.containsExactly("/overdue?unit=" + UNIT + "&kind=plan");
		assertThat(this.views.of("/cases", colleague)).isEmpty();
		assertThat(page("inspector1-emergency", "/overdue")).contains("玻璃厂方案");
		assertThat(page("chief-education", "/overdue")).doesNotContain("玻璃厂方案");
		String id = this.views.of("/overdue", colleague).get(0).id();
		assertThat(
				browser("inspector1-emergency").post("/overdue/views/" + id + "/forget", "", "/overdue").statusCode())
			.isEqualTo(404);
		assertThat(browser.post("/cases/views/" + id + "/forget", "", "/cases").statusCode()).isEqualTo(404);
		assertThat(browser.post("/overdue/views/" + id + "/forget", "", "/overdue").statusCode()).isEqualTo(302);
		assertThat(this.views.of("/overdue", colleague)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "which=later", "kind=nonsense", "rung=x", "kind=PLAN", "cursor=nonsense" })
	void whatCannotBeReadIsRefusedInWords(String query) {
		HttpResponse<String> page = browser("manager").get("/overdue?" + query, "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).doesNotContain("overview.unreadable", "deadline.cursor");
		assertThat(status("/api/v1/overdue?" + query)).isEqualTo(400);
		assertThat(status("/api/v1/overdue?limit=0")).isEqualTo(400);
		assertThat(status("/api/v1/overdue?limit=201")).isEqualTo(400);
	}

	@Test
	void theNavigationCountsWhatHasRunOut() {
		late();
		Person chief = this.people.find("chief-emergency").orElseThrow();
		long count = this.clocks.count(OverviewQuery.of(Map.of()).filter(null, 1), chief.scope());
		assertThat(count).isPositive();
		assertThat(page("chief-emergency", "/me"))
			.containsPattern("href=\"/overdue\"[^<]*>\\s*<span>逾期督办</span>\\s*<span class=\"count\">" + count + "<");
		assertThat(page("worker-e-0002", "/me")).doesNotContain("href=\"/overdue\"");
	}

	/** A major hazard about which nothing is done for weeks. */
	private CaseWalk late() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, true);
		walk.days(20);
		return walk;
	}

	private List<Map<?, ?>> rows(String login, String query) {
		List<?> items = (List<?>) get(login, "/api/v1/overdue?limit=200&" + query).get("items");
		return items.stream().<Map<?, ?>>map((item) -> (Map<?, ?>) item).collect(Collectors.toList());
	}

	private static List<Object> kinds(List<Map<?, ?>> rows, CaseWalk walk) {
		return rows.stream()
			.filter((row) -> walk.number().value().equals(row.get("caseNumber")))
			.<Object>map((row) -> row.get("kind"))
			.toList();
	}

	private Map<?, ?> get(String login, String path) {
		return this.web.withBasicAuth(login, PASSWORD).getForObject(path, Map.class);
	}

	private int status(String path) {
		return this.web.withBasicAuth("manager", PASSWORD).getForEntity(path, String.class).getStatusCode().value();
	}

	private String page(String login, String path) {
		return browser(login).get(path).body();
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
