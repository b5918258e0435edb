package org.bihuan.account;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.bihuan.BihuanTest;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyState;
import org.bihuan.frame.Browser;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts in the whole program: for whom, exported, and what was noticed. The periods
 * lie in a year that no other test reaches.
 */
@BihuanTest
class DutyAccountApplicationTests {

	private static final String SCHOOL = "E-0102";

	private static final String TRADE = "E-0002";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private LongWork work;

	@Autowired
	private AccountExports exports;

	@Autowired
	private PlanExport planExport;

	@Autowired
	private Clock clock;

	@Autowired
	private People people;

	@BeforeEach
	void periods() {
		this.transactions.executeWithoutResult((status) -> {
			DutyRows rows = new DutyRows(this.jdbc);
			rows.add(SCHOOL, DutyKind.LEADER_INSPECTION, "FIRE", "2034-Q1", LocalDate.of(2034, 3, 31), DutyState.DONE,
					LocalDateTime.of(2034, 3, 3, 9, 30), "boss-e-0102");
			rows.add(SCHOOL, DutyKind.LEADER_INSPECTION, "FIRE", "2034-Q2", LocalDate.of(2034, 6, 30),
					DutyState.MISSED);
			rows.add(SCHOOL, DutyKind.DRILL, "acc-drill", "2034-H1", LocalDate.of(2034, 6, 30), DutyState.SETTLED_LATE,
					LocalDateTime.of(2034, 7, 9, 8, 0), "deputy-e-0102");
			rows.add(TRADE, DutyKind.CHECK, "acc-check", "2034-05", LocalDate.of(2034, 5, 31), DutyState.MISSED);
			rows.add(TRADE, DutyKind.CHECK, "acc-check", "2034-06", LocalDate.of(2034, 6, 30), DutyState.MISSED);
		});
	}

	@AfterEach
	void clear() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from dty_period where period like '2034-%'").update();
			this.jdbc.sql("delete from acc_plan").update();
			this.jdbc.sql("delete from acc_standing").update();
		});
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path).body();
	}

	private int status(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path).statusCode();
	}

	@Test
	void unitsAreListedInScopeAndWhoeverMissedMostComesFirst() {
		String all = page("manager", "/accounts?year=2034");
		assertThat(all).contains("/accounts/E-0102?year=2034");
		assertThat(all.indexOf("/accounts/E-0002?")).isPositive().isLessThan(all.indexOf("/accounts/E-0102?"));
		assertThat(page("manager", "/accounts?year=2034&kind=DRILL")).contains("E-0102").doesNotContain("E-0002");
		assertThat(page("chief-education", "/accounts?year=2034")).contains("E-0102").doesNotContain("E-0002");
		assertThat(page("chief-emergency", "/accounts?year=2034")).contains("E-0002").doesNotContain("E-0102");
		assertThat(page("manager", "/accounts?year=2033")).contains("id=\"no-accounts\"");
		assertThat(status("manager", "/accounts?year=99")).isEqualTo(400);
		assertThat(status("worker-e-0102", "/accounts")).isEqualTo(403);
		assertThat(status("admin", "/accounts")).isEqualTo(403);
	}

	@Test
	void aUnitReadsItsOwnAccountAndNoOther() {
		String own = page("boss-e-0102", "/accounts/E-0102?year=2034");
		assertThat(own).contains("id=\"duty-year\"", "id=\"account-leaders\"", "by=deputy-e-0102", "2034-Q2", "未办",
				"逾期补办", "按期完成", "演示-主要负责人", "2034-03-03 09:30");
		assertThat(page("boss-e-0102", "/accounts/E-0102?year=2034&state=MISSED")).contains("2034-Q2")
			.doesNotContain("2034-Q1<", "2034-H1<");
		assertThat(page("boss-e-0102", "/accounts/E-0102?year=2034&by=deputy-e-0102"))
			.contains("id=\"signed-by\"", "2034-H1<")
			.doesNotContain("2034-Q1<");
		assertThat(status("boss-e-0102", "/accounts/E-0002")).isEqualTo(404);
		assertThat(status("chief-emergency", "/accounts/E-0102")).isEqualTo(404);
		assertThat(status("boss-e-0102", "/accounts")).isEqualTo(302);
		assertThat(page("boss-e-0102", "/accounts/E-0102?year=2034&lang=en")).contains("Made good late");
	}

	@Test
	void anExportHoldsWhatItsOwnerSees() throws IOException {
		List<List<String>> units = rows("chief-education", (person) -> this.exports.units(person,
				AccountQuery.of(Map.of("year", "2034"), 2034), Locale.SIMPLIFIED_CHINESE));
		assertThat(units).hasSize(2);
		assertThat(units.get(1)).startsWith("1", "E-0102").contains("3");
		List<List<String>> periods = rows("boss-e-0102", (person) -> this.exports.periods(person, new UnitCode(SCHOOL),
				AccountQuery.of(Map.of("year", "2034"), 2034), Locale.SIMPLIFIED_CHINESE));
		assertThat(periods).hasSize(4);
		assertThat(rows("boss-e-0102", (person) -> this.exports.periods(person, new UnitCode(TRADE),
				AccountQuery.of(Map.of("year", "2034"), 2034), Locale.SIMPLIFIED_CHINESE)))
			.hasSize(1);
	}

	private List<List<String>> rows(String login, Function<Person, String> start) throws IOException {
		Person person = this.people.find(login).orElseThrow();
		String id = start.apply(person);
		assertThat(this.work.await(id, login, Duration.ofMinutes(2)).state()).isEqualTo(WorkState.DONE);
		Path file = this.folder.resolve(id + ".xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			this.work.result(id, login, out);
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
			return workbook.getFirstSheet()
				.read()
				.stream()
				.map((row) -> row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList())
				.toList();
		}
	}

	@Test
	void whatWasNoticedIsCountedListedAndShownAsLamps() {
		String lamps = page("chief-emergency", "/units/E-0002/promises");
		assertThat(lamps).contains("id=\"unit-promises\"", "未查 ", "/promises/NOT_CHECKED?unit=E-0002");
		assertThat(status("chief-emergency", "/units/E-0102/promises")).isEqualTo(404);
		assertThat(page("worker-e-0002", "/units/E-0002/promises")).isBlank();
		assertThat(page("chief-emergency", "/promises/NOT_CHECKED?unit=E-0002")).contains("2034-05", "2034-06")
			.doesNotContain("measure-proposal");
		assertThat(page("chief-emergency", "/promises")).contains("/promises/NOT_CHECKED?unit=E-0002");
		assertThat(page("chief-education", "/promises/NOT_CHECKED")).doesNotContain("E-0002");
		for (Promise promise : Promise.values()) {
			assertThat(page("manager", "/promises/" + promise)).contains("id=\"promise\"").doesNotContain("??");
		}
		assertThat(status("manager", "/promises/NOTHING")).isEqualTo(400);
		assertThat(status("worker-e-0002", "/promises")).isEqualTo(403);
	}

	@Test
	void aSecondInspectionWithinTheYearIsPlannedWithAReasonOnly() {
		String page = "/units/E-0002/enforcement";
		Browser chief = new Browser(this.port);
		chief.login("chief-emergency", "bihuan-demo");
		assertThat(chief.post("/units/E-0002/standing", "level=LEVEL_2&risk=GENERAL&record=CLEAN&reason=x", page)
			.statusCode()).isEqualTo(302);
		assertThat(chief.get(page).body()).contains("二级", "1 次");
		String year = String.valueOf(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear() + 1);
		String plan = "/units/E-0002/enforcement-plans";
		assertThat(chief.post(plan, "on=" + year + "-03-01&occasion=ROUTINE", page).statusCode()).isEqualTo(302);
		assertThat(chief.post(plan, "on=" + year + "-09-01&occasion=ROUTINE", page).body()).contains("id=\"again\"",
				year);
		assertThat(chief.post(plan, "on=" + year + "-09-01&occasion=TIP_OFF&reference=12350", page).statusCode())
			.isEqualTo(302);
		assertThat(chief.post(plan, "on=" + year + "-09-01&occasion=ROUTINE&reason=again", page).statusCode())
			.isEqualTo(302);
		assertThat(chief.get(page + "?year=" + year).body()).contains("12350", "again", "id=\"planned-already\"");
		assertThat(chief.get("/enforcement?q=E-0002").body()).contains("id=\"enforcement-list\"", "二级");
		assertThat(page("boss-e-0002", page + "?year=" + year)).contains("二级")
			.doesNotContain("id=\"plan-form\"", "id=\"standing-edit\"", "12350");
		assertThat(status("chief-education", page)).isEqualTo(404);
		assertThat(page("chief-education", "/enforcement?q=E-0002")).contains("id=\"no-enforcement\"");
	}

	@Test
	void theLedgerFiltersByThePromises() {
		String page = page("manager", "/cases?notRectified=true");
		assertThat(page).contains("notRectified", "四项承诺");
	}

	@Test
	void thePlansOfAYearAreListedAndExportedForThoseWhoOversee() throws IOException {
		Browser chief = new Browser(this.port);
		chief.login("chief-emergency", "bihuan-demo");
		String year = String.valueOf(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear() + 1);
		chief.post("/units/E-0002/enforcement-plans", "on=" + year + "-03-01&occasion=TIP_OFF&reference=12350-7",
				"/units/E-0002/enforcement");
		String list = "/enforcement/plans?year=" + year;
		assertThat(chief.get(list).body())
			.contains("id=\"plan-list\"", "12350-7", this.people.find("chief-emergency").orElseThrow().name())
			.doesNotContain("name=\"authority\"");
		assertThat(page("manager", list)).contains("12350-7", "name=\"authority\"");
		assertThat(page("manager", list + "&state=COUNTS")).doesNotContain("12350-7");
		assertThat(page("chief-education", list)).doesNotContain("12350-7").contains("id=\"no-plan\"");
		assertThat(status("boss-e-0002", list)).isEqualTo(403);
		assertThat(status("worker-e-0002", list)).isEqualTo(403);
		assertThat(status("manager", "/enforcement/plans?cursor=2027-13-01_1")).isEqualTo(400);
		PlanQuery query = PlanQuery.of(Map.of("year", year), 2026);
		assertThat(rows("chief-emergency", (person) -> this.planExport.start(person, query, Locale.ENGLISH))).hasSize(2)
			.last()
			.satisfies(
					(row) -> assertThat(row).contains("E-0002", "12350-7", "Tip-off", "Does not count for the year"));
		assertThat(rows("chief-education", (person) -> this.planExport.start(person, query, Locale.ENGLISH)))
			.hasSize(1);
	}

}
