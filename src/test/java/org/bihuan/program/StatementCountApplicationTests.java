package org.bihuan.program;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call costs as many statements among many open cases as among few.
 */
@BihuanTest
class StatementCountApplicationTests {

	private static final Logger log = LoggerFactory.getLogger(StatementCountApplicationTests.class);

	private static final String WORKER = "worker-e-0102";

	private static final String SAFETY = "safety-e-0102";

	private final CountingDataSource statements;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	private Connection connection;

	private DistrictProgram program;

	@Autowired
	StatementCountApplicationTests(DataSource statements) {
		this.statements = (CountingDataSource) statements;
	}

	@Test
	void callsDoNotGrowWithTheCases() {
		this.connection = Connection.to(this.port);
		this.program = DistrictProgram.of(this.connection, "e-0102", "education");
		register(20);
		// what is read once and kept is read here
		measured();
		Map<String, Integer> few = measured();
		register(180);
		Map<String, Integer> many = measured();
		log.info("Statements among 20 and 200 open cases: {} and {}", few, many);
		assertThat(few.values()).allMatch((count) -> count > 0);
		assertThat(many).isEqualTo(few);
	}

	@Test
	void accountsDoNotGrowWithTheUnitsAndTheirPeriods() {
		Browser manager = new Browser(this.port);
		manager.login("manager", "bihuan-demo");
		owed("E-0102", 1);
		// what is read once and kept is read here
		accounts(manager);
		Map<String, Integer> few = accounts(manager);
		owed("E-", 3);
		Map<String, Integer> many = accounts(manager);
		log.info("Statements of accounts with few and many periods: {} and {}", few, many);
		assertThat(few.values()).allMatch((count) -> count > 0);
		assertThat(many).isEqualTo(few);
	}

	@Test
	void theBoardOfClocksDoesNotGrowWithItsClocks() {
		Browser manager = new Browser(this.port);
		manager.login("manager", "bihuan-demo");
		late(2);
		// what is read once and kept is read here
		board(manager);
		Map<String, Integer> few = board(manager);
		late(10);
		board(manager);
		Map<String, Integer> many = board(manager);
		log.info("Statements of the board with few and many clocks: {} and {}", few, many);
		assertThat(few.values()).allMatch((count) -> count > 0);
		assertThat(many).isEqualTo(few);
	}

	@Test
	void aUnitAndAnAuthorityDoNotGrowWithTheirCases() {
		Browser manager = new Browser(this.port);
		manager.login("manager", "bihuan-demo");
		late(2);
		// what is read once and kept is read here
		looks(manager);
		Map<String, Integer> few = looks(manager);
		late(10);
		looks(manager);
		Map<String, Integer> many = looks(manager);
		log.info("Statements of a unit and an authority with few and many cases: {} and {}", few, many);
		assertThat(few.values()).allMatch((count) -> count > 0 && count <= 60);
		assertThat(many).isEqualTo(few);
	}

	private Map<String, Integer> looks(Browser manager) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counted(manager);
		for (String page : new String[] { "/units/E-1153", "/api/v1/units/E-1153/record", "/authorities/A-emergency",
				"/authorities/A-emergency/steps?unclaimed=true", "/api/v1/authorities/A-emergency/workload" }) {
			assertThat(manager.get(page).statusCode()).isEqualTo(200);
			counts.put(page, counted(manager));
		}
		return counts;
	}

	/** Major hazards about which nothing is done for weeks. */
	private void late(int count) {
		for (int i = 0; i < count; i++) {
			CaseWalk.found(this.context, "E-1153", true);
		}
		CaseWalk.found(this.context, "E-1153", true).days(20);
	}

	private Map<String, Integer> board(Browser manager) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counted(manager);
		for (String page : new String[] { "/overdue", "/overdue?unit=E-1153", "/overdue?kind=plan&unit=E-1153",
				"/overdue?which=soon", "/api/v1/overdue?limit=200", "/api/v1/overdue/counts" }) {
			assertThat(manager.get(page).statusCode()).isEqualTo(200);
			counts.put(page, counted(manager));
		}
		return counts;
	}

	private Map<String, Integer> accounts(Browser manager) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counted(manager);
		for (String page : new String[] { "/accounts?year=2035", "/accounts/E-0102?year=2035", "/promises",
				"/promises/NOT_CHECKED", "/units/E-0102/promises", "/enforcement", "/enforcement/plans?year=2035",
				"/units/E-0102/enforcement?year=2035", "/duties/what-if?unit=E-0102" }) {
			assertThat(manager.get(page).statusCode()).isEqualTo(200);
			counts.put(page, counted(manager));
		}
		String token = manager.token("/accounts/E-0102");
		counted(manager);
		assertThat(manager
			.send("POST", "/accounts/E-0102/certificate", "year=2035&part=Y&_csrf=" + token, "Content-Type",
					"application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(200);
		counts.put("certificate", counted(manager));
		return counts;
	}

	/**
	 * A session may be kept when the answer is out already. Nothing of that is left when
	 * the next request on the same connection begins, and this one has no session and
	 * asks the database nothing.
	 */
	private int counted(Browser manager) {
		assertThat(manager.get("/public").statusCode()).isEqualTo(302);
		return this.statements.counted();
	}

	/**
	 * Checks of some months, done and missed, and plans, at all units with such a code.
	 */
	private void owed(String code, int months) {
		this.transactions.executeWithoutResult((status) -> {
			for (int month = 1; month <= months; month++) {
				for (String state : new String[] { "DONE", "MISSED" }) {
					this.jdbc.sql("""
							insert into dty_period (unit, kind, duty, target_key, period, frequency, post, first_day,
							due_at, state, document, place, extra_output, process_started, told, done_at, done_by)
							select u.code, 'CHECK', :duty, 0, :period, 'MONTHLY', 'safety-officer', date '2035-01-01',
							:due, :state, 'D001', '1', '', true, true, :at, :by from org_unit u
							where u.kind = 'ENTERPRISE' and u.code like :code and not exists (select 1 from dty_period p
							where p.unit = u.code and p.duty = :duty and p.period = :period)""")
						.params(Map.of("duty", "counted-" + state, "period", "2035-" + month, "due",
								LocalDate.of(2035, month, 1).atStartOfDay().plusMonths(1), "state", state, "code",
								code + "%"))
						.param("at", "DONE".equals(state) ? LocalDate.of(2035, month, 9).atStartOfDay() : null)
						.param("by", "DONE".equals(state) ? SAFETY : null)
						.update();
				}
				this.jdbc
					.sql("""
							insert into acc_plan (unit, authority, plan_year, seq, planned_on, occasion, reference_text, reason,
							per_year, method, rule_id, planned_by, planned_at) select u.code, u.lead_authority, 2035, :seq,
							date '2035-06-01', 'ROUTINE', '', '', 1, 'PLANNED', 'r', 'chief-education', :at from org_unit u
							where u.kind = 'ENTERPRISE' and u.code like :code and not exists (select 1 from acc_plan p
							where p.unit = u.code and p.seq = :seq)""")
					.params(Map.of("seq", month, "code", code + "%", "at", LocalDate.of(2035, 1, 1).atStartOfDay()))
					.update();
			}
		});
	}

	private void register(int count) {
		for (int i = 0; i < count; i++) {
			register();
		}
	}

	private String register() {
		return this.program.register(WORKER, Map.of("unit", "E-0102", "title", "灯管脱落", "description", "灯管松动",
				"location", "教室", "source", "SELF_CHECK"));
	}

	private Map<String, Integer> measured() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.statements.counted();
		String number = register();
		counts.put("register", this.statements.counted());
		for (String step : new String[] { "confirm-registration", "fix-at-once", "verify", "sign-off", "look-back" }) {
			this.program.next("confirm-registration", Map.of("canFixAtOnce", true));
			DistrictProgram.Open task = this.program.workUpTo(number, step);
			this.statements.counted();
			this.program.claim(task);
			counts.put("claim " + step, this.statements.counted());
			this.program.complete(task);
			counts.put("form, evidence, complete " + step, this.statements.counted());
		}
		for (String list : new String[] { "tasks?limit=10", "tasks?list=mine", "tasks?list=done", "cases",
				"obligations", "cases/" + number }) {
			this.statements.counted();
			this.connection.get(SAFETY, "/api/v1/" + list).ok();
			counts.put(list.startsWith("cases/") ? "case" : list, this.statements.counted());
		}
		return counts;
	}

	/**
	 * Puts the counter between the program and its database.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static BeanPostProcessor countingDataSource() {
			return CountingDataSource.everyPool();
		}

	}

}
