package org.bihuan.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitStanding;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One unit at one look: figures against independent statements and against the lists
 * behind them, and only for those who may see it.
 */
@BihuanTest
class UnitRecordApplicationTests {

	/** A unit that no other test finds anything at. */
	private static final String UNIT = "E-1161";

	private static final String NAME = "演示砚山造纸厂";

	private static final String PASSWORD = "bihuan-demo";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private UnitDesk register;

	@Test
	void figuresAreWhatTheTablesHold() {
		late();
		Map<?, ?> record = record("manager", UNIT);
		assertThat(record.get("name")).isEqualTo(NAME);
		assertThat(record.get("standing")).isEqualTo("ACTIVE");
		Map<String, Long> hazards = Figures.part(record, "hazards");
		assertThat(hazards.get("open")).isPositive()
			.isEqualTo(count("case_file where unit = ? and case_number like 'YH-%' and closed_at is null"
					+ " and state <> 'SIGNED_OFF'"));
		assertThat(hazards.get("open") + hazards.get("ended"))
			.isEqualTo(count("case_file where unit = ? and case_number like 'YH-%'"));
		Map<String, Long> clocks = Figures.part(record, "clocks");
		String owed = "ddl_obligation o join case_file f on f.case_number = o.case_number where f.unit = ?"
				+ " and o.service = false and o.state = ";
		assertThat(clocks.get("overdue")).isPositive().isEqualTo(count(owed + "'MISSED'"));
		assertThat(clocks.get("running")).isEqualTo(count(owed + "'RUNNING'"));
		assertThat(Figures.part(record, "record").get("running"))
			.isEqualTo(count("msr_measure where addressee = ? and state = 'RUNNING'"));
		assertThat((List<?>) record.get("open")).isNotEmpty();
		assertThat((List<?>) record.get("late")).isNotEmpty();
	}

	@Test
	void eachFigureOpensTheListThatShowsWhatWasCounted() {
		late();
		for (String login : List.of("manager", "chief-emergency", "boss-e-1161")) {
			Browser browser = browser(login);
			Map<String, Long> figures = Figures.of(record(login, UNIT));
			assertThat(figures).hasSizeGreaterThan(20);
			figures.forEach(
					(list, count) -> assertThat(Figures.total(browser, list)).as(login + " " + list).isEqualTo(count));
		}
	}

	@Test
	void aHazardOfTheSameCriterionWithinTwelveMonthsCameBack() {
		CaseWalk first = CaseWalk.found(this.program, "E-1162", true);
		CaseWalk second = CaseWalk.found(this.program, "E-1162", true);
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"update haz_hazard set criterion = 'came-back' where case_number in (?, ?)", first.number().value(),
				second.number().value()));
		Map<?, ?> record = record("manager", "E-1162");
		assertThat(Figures.part(record, "hazards").get("repeated")).isEqualTo(1);
		assertThat(((Map<?, ?>) ((List<?>) record.get("repeated")).get(0)).get("caseNumber"))
			.isEqualTo(second.number().value());
		Browser browser = browser("manager");
		assertThat(browser.get("/cases?unit=E-1162&repeated=true").body()).contains(second.number().value())
			.doesNotContain(first.number().value());
		this.transactions.executeWithoutResult(
				(status) -> this.jdbc.update("update haz_hazard set found_on = ? where case_number = ?",
						LocalDate.now().minusMonths(13), first.number().value()));
		assertThat(Figures.part(record("manager", "E-1162"), "hazards").get("repeated")).isZero();
	}

	@Test
	void aUnitWithoutAnythingAndOneThatEnded() {
		String empty = "E-1163";
		Map<?, ?> record = record("manager", empty);
		assertThat(Figures.of(record).values()).containsOnly(0L);
		assertThat((List<?>) record.get("open")).isEmpty();
		assertThat((List<?>) record.get("certificates")).isEmpty();
		this.register.stand(new UnitCode(empty), UnitStanding.CLOSED, "营业执照已注销", "admin");
		try {
			assertThat(record("manager", empty).get("standing")).isEqualTo("CLOSED");
			for (String address : List.of("/units/E-1163", "/units/E-1163?lang=en")) {
				assertThat(browser("manager").get(address).body()).contains("演示映湖机械厂", "id=\"unit-standing\"")
					.doesNotContain("??", ">dossier.", ">overview.", ">administration.");
			}
			assertThat(browser("manager").get("/units/E-1163").body()).contains("已关闭");
		}
		finally {
			this.register.stand(new UnitCode(empty), UnitStanding.ACTIVE, "登记有误", "admin");
		}
	}

	@Test
	void whoeverMayNotSeeItIsAnsweredAsIfThereWereNone() {
		CaseWalk walk = late();
		for (String login : List.of("manager", "office", "auditor", "chief-emergency", "inspector1-emergency",
				"inspector-baihe", "boss-e-1161", "safety-e-1161")) {
			assertThat(status(login, UNIT)).as(login).isEqualTo(200);
		}
		for (String login : List.of("chief-education", "inspector-longzhou", "boss-e-1162", "worker-e-1161", "admin",
				"designer", "clerk-emergency")) {
			assertThat(status(login, UNIT)).as(login).isEqualTo(404);
			String refused = answer(login, UNIT);
			assertThat(refused).as(login).doesNotContain(NAME, walk.number().value());
			assertThat(refused.replace(UNIT, "E-9999")).as(login).isEqualTo(answer(login, "E-9999"));
			assertThat(browser(login).get("/units/" + UNIT).statusCode()).as(login).isEqualTo(404);
		}
		for (String code : List.of("E-9999", "A-emergency", "T-baihe", "D-demo")) {
			assertThat(status("manager", code)).as(code).isEqualTo(404);
		}
	}

	@Test
	void pagesLeadToIt() {
		CaseWalk walk = late();
		Browser manager = browser("manager");
		String link = "href=\"/units/" + UNIT + "\"";
		assertThat(manager.get("/cases/" + walk.number()).body()).contains(link);
		assertThat(manager.get("/overdue?unit=" + UNIT).body()).contains(link);
		assertThat(manager.get("/search?q=" + UNIT).body()).contains(link);
		assertThat(browser("worker-e-1161").get("/search?q=" + UNIT).body()).doesNotContain(link);
		assertThat(manager.get("/units/" + UNIT).body()).contains(NAME, "data-print", "/cases/" + walk.number(),
				"id=\"part-hazards\"", "id=\"certificates\"", "href=\"/measures?unit=" + UNIT + "\"");
	}

	/** A major hazard about which nothing is done for weeks. */
	private CaseWalk late() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, true);
		walk.days(20);
		return walk;
	}

	private long count(String from) {
		return this.jdbc.queryForObject("select count(*) from " + from, Long.class, UNIT);
	}

	private Map<?, ?> record(String login, String unit) {
		return this.web.withBasicAuth(login, PASSWORD).getForObject(path(unit), Map.class);
	}

	private int status(String login, String unit) {
		return this.web.withBasicAuth(login, PASSWORD).getForEntity(path(unit), String.class).getStatusCode().value();
	}

	private String answer(String login, String unit) {
		ResponseEntity<String> answer = this.web.withBasicAuth(login, PASSWORD).getForEntity(path(unit), String.class);
		return answer.getStatusCode() + " " + answer.getBody();
	}

	private static String path(String unit) {
		return "/api/v1/units/" + unit + "/record";
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser;
	}

}
