package org.bihuan.timer;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of timers as people and programs read it: in words, in scope, page by page.
 */
@BihuanTest
class TimersApplicationTests {

	/** A unit that no other test finds anything at. */
	private static final String UNIT = "E-1154";

	private static final String NAME = "演示松隐家具厂";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private JdbcTemplate jdbc;

	private JsonNode get(String login, String query) {
		HttpResponse<String> answer = new Caller(this.port, login).get("/api/v1/timers?" + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Caller.json(answer);
	}

	private static List<JsonNode> items(JsonNode page) {
		return StreamSupport.stream(page.get("items").spliterator(), false).toList();
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path, "Accept", "text/html").body();
	}

	@Test
	void eachSaysWhatItWillDoForWhomAndWhen() {
		String number = CaseWalk.found(this.program, UNIT, true).number().value();
		List<JsonNode> rows = items(get("manager", "limit=200&case=" + number));
		assertThat(rows).extracting((row) -> row.get("kind").asText()).containsOnly("REMINDER");
		assertThat(rows).extracting((row) -> row.get("at").asText()).isSorted();
		assertThat(rows).filteredOn((row) -> "plan".equals(row.get("obligation").asText()))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.get("does").asText()).startsWith("提醒：五落实整改方案");
				assertThat(row.get("whom").asText()).isEqualTo(NAME);
				assertThat(row.get("unit").asText()).isEqualTo(UNIT);
				assertThat(row.get("title").asText()).isEqualTo("除尘管道积尘");
				assertThat(row.get("when").asText()).matches("今天内|还有 \\d+ 个工作日");
				assertThat(row.get("timerAt").asText()).isEqualTo(row.get("at").asText());
				assertThat(row.get("lost").asBoolean()).isFalse();
				assertThat(row.get("mayFire").asBoolean()).isFalse();
			});
		String page = page("manager", "/timers?case=" + number);
		assertThat(page)
			.contains("提醒：五落实整改方案", NAME, "href=\"/cases/" + number + "\"", "id=\"timers-health\"", "日期不能直接填写")
			.doesNotContain("/fire", "??");
		String english = page("manager", "/timers?lang=en&case=" + number);
		assertThat(english).contains("Reminds of: Five-fix plan", "Health of the clock", "No date can be typed in")
			.doesNotContain("??", ">timer.");
		assertThat(page("manager", "/overdue")).contains("href=\"/timers?view=cases\"");
	}

	@Test
	void theTimeOfAStepBearsItsName() {
		String number = CaseWalk.registered(this.program, UNIT, true).number().value();
		assertThat(items(get("office", "kind=SERVICE&case=" + number))).anySatisfy((row) -> {
			assertThat(row.get("obligation").asText()).isEqualTo("confirm-registration");
			assertThat(row.get("does").asText()).matches("办理时限届满：[^-a-z]+");
			assertThat(row.get("whom").asText()).isNotBlank();
			assertThat(row.get("timerAt").isNull()).isTrue();
		});
	}

	@Test
	void pagesGoThroughAllInTheOrderOfTheirMoments() {
		CaseWalk.found(this.program, UNIT, true);
		List<String> all = items(get("manager", "limit=200&unit=" + UNIT)).stream()
			.map(TimersApplicationTests::id)
			.toList();
		List<String> paged = new ArrayList<>();
		String cursor = "";
		while (cursor != null) {
			JsonNode page = get("manager", "limit=2&unit=" + UNIT + "&cursor=" + cursor);
			assertThat(page.get("total").asInt()).isEqualTo(all.size());
			items(page).forEach((row) -> paged.add(id(row)));
			cursor = page.get("next").isNull() ? null : page.get("next").asText();
		}
		assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThan(3);
		// the whole of it, too, from its beginning over the seam of ledger and engine
		JsonNode first = get("admin", "limit=5");
		JsonNode second = get("admin", "limit=5&cursor=" + first.get("next").asText());
		assertThat(items(second)).extracting(TimersApplicationTests::id)
			.doesNotContainAnyElementsOf(items(first).stream().map(TimersApplicationTests::id).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			manager            | 1 = 1
			chief-emergency    | 'A-emergency' in (f.authority, f.lead_authority)
			chief-education    | 'A-education' in (f.authority, f.lead_authority)
			inspector-longzhou | f.town = 'T-longzhou'
			boss-e-1154        | f.unit = 'E-1154'
			""")
	void theCountIsThatOfLedgerAndEngine(String login, String seen) {
		CaseWalk.found(this.program, UNIT, true);
		long ledger = count("""
				select count(*) from ddl_obligation o join case_file f on f.case_number = o.case_number
				where ((o.state = 'RUNNING' and (o.service = true or o.next_at is not null))
				or (o.state = 'PAUSED' and o.paused_until is not null)) and\s""" + seen);
		long engine = count("""
				select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
				join case_file f on f.case_number = e.BUSINESS_KEY_
				where j.TYPE_ = 'timer' and j.PROCESS_DEF_KEY_ <> 'legal-clock' and\s""" + seen);
		assertThat(get(login, "view=cases").get("total").asLong()).isEqualTo(ledger + engine);
	}

	private long count(String sql) {
		return Objects.requireNonNull(this.jdbc.queryForObject(sql, Long.class));
	}

	private static String id(JsonNode row) {
		return row.get("id").asText();
	}

	@Test
	void kindsAndDaysNarrowWithExactCounts() {
		String number = CaseWalk.found(this.program, UNIT, true).number().value();
		JsonNode all = get("manager", "limit=200&case=" + number);
		int counted = 0;
		for (String kind : List.of("REMINDER", "DUE", "SERVICE", "PAUSE", "LADDER", "INTERVIEW", "TAKE_DOWN",
				"OTHER")) {
			JsonNode some = get("manager", "limit=200&case=" + number + "&kind=" + kind);
			assertThat(items(some)).hasSize(some.get("total").asInt())
				.allSatisfy((row) -> assertThat(row.get("kind").asText()).isEqualTo(kind));
			counted += some.get("total").asInt();
		}
		assertThat(counted).isEqualTo(all.get("total").asInt()).isEqualTo(items(all).size());
		String day = items(all).get(0).get("at").asText().substring(0, 10);
		assertThat(items(get("manager", "limit=200&case=" + number + "&from=" + day + "&to=" + day))).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.get("at").asText()).startsWith(day));
		assertThat(get("manager", "case=" + number + "&to=2020-01-01").get("total").asInt()).isZero();
	}

	@Test
	void everybodySeesWhatIsInSightAndAnAdministratorNoCase() {
		String number = CaseWalk.found(this.program, UNIT, true).number().value();
		int all = get("office", "case=" + number).get("total").asInt();
		for (String login : List.of("manager", "chief-emergency", "inspector-longzhou", "boss-e-1154", "auditor")) {
			assertThat(get(login, "case=" + number).get("total").asInt()).as(login).isEqualTo(all);
			assertThat(get(login, "unit=" + UNIT + "&case=" + number).get("total").asInt()).as(login).isEqualTo(all);
		}
		for (String login : List.of("chief-education", "boss-e-1148", "inspector-baihe")) {
			assertThat(get(login, "case=" + number).get("total").asInt()).as(login).isZero();
			assertThat(get(login, "unit=" + UNIT).get("items")).as(login).isEmpty();
		}
		List<JsonNode> engine = items(get("admin", "limit=200&case=" + number));
		assertThat(engine).hasSize(all).allSatisfy((row) -> {
			assertThat(row.get("title").isNull()).isTrue();
			assertThat(row.get("unit").isNull()).isTrue();
			assertThat(row.get("whom").isNull()).isTrue();
			assertThat(row.get("caseNumber").asText()).isEqualTo(number);
		});
		String page = page("admin", "/timers?case=" + number);
		assertThat(page).contains(number, "/recalculate", "这里只有案件编号").doesNotContain(NAME, "除尘管道积尘", "href=\"/cases/");
		assertThat(page("admin", "/timers?kind=SWEEP")).contains("清扫");
		assertThat(get("admin", "kind=SWEEP").get("total").asInt()).isEqualTo(2);
		assertThat(get("admin", "kind=RECONCILIATION").get("total").asInt()).isPositive();
		assertThat(page("admin", "/me")).contains("href=\"/timers\"");
	}

	@ParameterizedTest
	@CsvSource({ "worker-e-1154, case=x, 看不到任何案件", "manager, view=engine, 只有管理员", "manager, kind=SWEEP, 不属于任何案件",
			"admin, unit=E-1154, 不能按单位筛选" })
	void whatIsNotForTheReaderIsRefusedInWords(String login, String query, String said) {
		HttpResponse<String> answer = new Caller(this.port, login).get("/api/v1/timers?" + query);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains(said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=2026-11-24&to=2026-11-23", "from=soon", "to=%2B999999999-12-31", "kind=plan",
			"cursor=x", "cursor=%2B1000000000-12-31T00:00:00Z_1_", "limit=0", "limit=201", "case=%00" })
	void whatCannotBeReadIsRefusedInWords(String query) {
		HttpResponse<String> answer = new Caller(this.port, "manager").get("/api/v1/timers?" + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("timer.");
	}

	@Test
	void daysTurnedRoundAreSaidSo() {
		assertThat(page("manager", "/timers?from=2026-11-24&to=2026-11-23")).contains("起止日期颠倒", "2026-11-24");
	}

}
