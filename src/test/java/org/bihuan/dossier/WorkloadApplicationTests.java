package org.bihuan.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.BihuanTest;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What waits at an authority: by working days left, by person and by role, each count
 * with its list, and only for those who decide there or look after all.
 */
@BihuanTest
class WorkloadApplicationTests {

	private static final String AUTHORITY = "A-emergency";

	private static final String PASSWORD = "bihuan-demo";

	private static final List<String> STRETCHES = List.of("overdue", "today", "three", "ten", "later", "none");

	private static final Pattern MORE = Pattern.compile("id=\"more-steps\"[^>]*href=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private WorkCalendar calendar;

	@Autowired
	private Clock clock;

	@Test
	void stepsStandWhereTheirWorkingDaysPutThem() {
		work();
		Map<?, ?> work = workload("manager", AUTHORITY);
		Map<String, Map<String, Set<String>>> expected = expected();
		assertThat(row((Map<?, ?>) work.get("open"))).isEqualTo(sizes(expected.get("all")));
		assertThat(row((Map<?, ?>) work.get("unclaimed"))).isEqualTo(sizes(expected.get("free")));
		for (String rows : List.of("people", "roles")) {
			for (Object one : (List<?>) work.get(rows)) {
				Map<?, ?> row = (Map<?, ?>) one;
				String key = rows + "/" + row.get("code");
				assertThat(row(row)).as(key).isEqualTo(sizes(expected.remove(key)));
			}
		}
		assertThat(expected.keySet()).isEqualTo(Set.of("all", "free"));
	}

	@Test
	void overdueClocksStockAndUnitsAreWhatTheTablesHold() {
		work();
		Map<String, Long> figures = Figures.of(workload("manager", AUTHORITY));
		assertThat(figures.get("/cases?authority=A-emergency&open=true"))
			.isEqualTo(count("case_file f where f.authority = ? and f.case_number like 'YH-%'"
					+ " and f.state not in ('SIGNED_OFF', 'CLOSED')"));
		String late = "ddl_obligation o join case_file f on f.case_number = o.case_number where f.authority = ?"
				+ " and o.service = false and o.state = 'MISSED'";
		assertThat(figures.get("/overdue?authority=A-emergency")).isPositive().isEqualTo(count(late));
		assertThat(figures.entrySet()
			.stream()
			.filter((one) -> one.getKey().startsWith("/overdue?authority=A-emergency&rung="))
			.mapToLong(Map.Entry::getValue)
			.sum()).isEqualTo(count(late));
		List<?> units = (List<?>) workload("manager", AUTHORITY).get("units");
		assertThat(units).isNotEmpty().hasSizeLessThanOrEqualTo(10);
		assertThat(units.stream().map((one) -> ((Map<?, ?>) ((Map<?, ?>) one).get("overdue")).get("count")).toList())
			.isEqualTo(this.jdbc.queryForList(
					"select count(*) from " + late + " group by f.unit order by count(*) desc, f.unit limit 10",
					Integer.class, AUTHORITY));
	}

	@Test
	void eachFigureOpensTheListThatShowsWhatWasCounted() {
		work();
		for (String login : List.of("manager", "chief-emergency")) {
			Browser browser = browser(login);
			Map<String, Long> figures = Figures.of(workload(login, AUTHORITY));
			assertThat(figures).hasSizeGreaterThan(20);
			figures.forEach(
					(list, count) -> assertThat(Figures.total(browser, list)).as(login + " " + list).isEqualTo(count));
		}
		Map<String, Long> town = Figures.of(workload("manager", "T-baihe"));
		Browser manager = browser("manager");
		town.forEach((list, count) -> assertThat(Figures.total(manager, list)).as(list).isEqualTo(count));
	}

	@Test
	void aStepIsUnclaimedUntilSomebodyClaimsIt() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-1164", true);
		InboxRow task = walk.open("confirm-registration");
		String all = "/authorities/" + AUTHORITY + "/steps";
		String page = "id=\"step-" + task.id() + "\"";
		assertThat(found("manager", all + "?unclaimed=true", page)).isTrue();
		this.program.getBean(Tasks.class).claim(task.id(), walk.who(task));
		String holder = walk.who(task).login();
		assertThat(found("manager", all + "?unclaimed=true", page)).isFalse();
		assertThat(found("manager", all + "?holder=" + holder, page)).isTrue();
		assertThat(found("chief-emergency", all + "?holder=" + holder + "&step=confirm-registration", page)).isTrue();
	}

	@Test
	void onlyThoseWhoDecideThereOrLookAfterAllMayLook() {
		for (String login : List.of("chief-emergency", "leader-emergency", "office", "director-office", "manager")) {
			assertThat(status(login, AUTHORITY)).as(login).isEqualTo(200);
		}
		for (String login : List.of("chief-education", "leader-education", "inspector1-emergency", "clerk-emergency",
				"auditor", "admin", "boss-e-0001", "worker-e-0001", "chief-longzhou")) {
			assertThat(status(login, AUTHORITY)).as(login).isEqualTo(404);
			Browser browser = browser(login);
			for (String path : List.of("/authorities/" + AUTHORITY, "/authorities/" + AUTHORITY + "/steps")) {
				assertThat(browser.get(path).statusCode()).as(login).isEqualTo(404);
			}
			assertThat(browser.get("/authorities/" + AUTHORITY).body().replace(AUTHORITY, "A-nowhere")).as(login)
				.contains("A-nowhere");
		}
		assertThat(status("chief-longzhou", "T-longzhou")).isEqualTo(200);
		for (String code : List.of("A-nowhere", "E-0001", "D-demo")) {
			assertThat(status("manager", code)).as(code).isEqualTo(404);
		}
	}

	@Test
	void anAuthorityWithoutAnything() {
		Map<String, Long> figures = Figures.of(workload("manager", "T-qingping"));
		assertThat(figures).isNotEmpty();
		String page = browser("manager").get("/authorities/T-qingping?lang=en").body();
		assertThat(page).contains("Working days left", "More than 10 working days", "id=\"work-list\"")
			.doesNotContain("??", ">dossier.");
		assertThat(browser("manager").get("/authorities").body()).contains("/authorities/" + AUTHORITY,
				"/authorities/O-demo");
		assertThat(browser("chief-emergency").get("/authorities").headers().firstValue("Location").orElseThrow())
			.endsWith("/authorities/" + AUTHORITY);
		assertThat(browser("manager").get("/pictures").body()).contains("href=\"/authorities/" + AUTHORITY + "\"");
	}

	@Test
	void whatCannotBeReadIsRefusedInWords() {
		Browser manager = browser("manager");
		for (String query : List.of("left=never", "role=nobody", "unclaimed=maybe", "cursor=nonsense")) {
			assertThat(manager.get("/authorities/" + AUTHORITY + "/steps?" + query, "Accept", "text/html").statusCode())
				.as(query)
				.isEqualTo(400);
		}
	}

	/** Cases of which some steps are late and some are not, claimed and unclaimed. */
	private void work() {
		CaseWalk walk = CaseWalk.found(this.program, "E-1164", true);
		CaseWalk.registered(this.program, "E-1164", true);
		walk.days(20);
		CaseWalk fresh = CaseWalk.registered(this.program, "E-1164", true);
		CaseWalk.registered(this.program, "E-1164", false);
		InboxRow task = fresh.open("confirm-registration");
		this.program.getBean(Tasks.class).claim(task.id(), fresh.who(task));
	}

	/** Tasks by row and stretch, counted one by one. */
	private Map<String, Map<String, Set<String>>> expected() {
		Map<String, Map<String, Set<String>>> rows = new HashMap<>();
		Instant now = this.clock.instant();
		this.jdbc.query("""
				select t.task_id, t.due_at, t.assignee, g.group_key from wf_inbox t join wf_inbox_group g
				on g.task_id = t.task_id where t.state = 'OPEN' and g.group_key like ?""", (row) -> {
			Timestamp due = row.getTimestamp("due_at");
			String stretch = (due != null) ? stretch(now, due.toInstant()) : "none";
			String assignee = row.getString("assignee");
			String role = row.getString("group_key").replaceAll("@.*", "");
			List<String> names = (assignee != null) ? List.of("all", "people/" + assignee)
					: List.of("all", "free", "roles/" + role);
			for (String name : names) {
				Map<String, Set<String>> stretches = rows.computeIfAbsent(name, (one) -> new TreeMap<>());
				stretches.computeIfAbsent(stretch, (one) -> new TreeSet<>()).add(row.getString("task_id"));
			}
		}, "%@" + AUTHORITY);
		return rows;
	}

	private String stretch(Instant now, Instant due) {
		if (due.isBefore(now)) {
			return "overdue";
		}
		int days = this.calendar.between(now, due, DayKind.WORKING_DAYS);
		return (days == 0) ? "today" : (days <= 3) ? "three" : (days <= 10) ? "ten" : "later";
	}

	private static List<Long> sizes(Map<String, Set<String>> stretches) {
		return STRETCHES.stream().map((one) -> (long) stretches.getOrDefault(one, Set.of()).size()).toList();
	}

	private static List<Long> row(Map<?, ?> row) {
		return ((List<?>) row.get("stretches")).stream()
			.map((one) -> ((Number) ((Map<?, ?>) one).get("count")).longValue())
			.toList();
	}

	private boolean found(String login, String address, String row) {
		Browser browser = browser(login);
		String next = address;
		while (next != null) {
			String page = browser.get(next).body();
			if (page.contains(row)) {
				return true;
			}
			Matcher more = MORE.matcher(page);
			next = more.find() ? more.group(1).replace("&amp;", "&") : null;
		}
		return false;
	}

	private long count(String from) {
		return this.jdbc.queryForObject("select count(*) from " + from, Long.class, AUTHORITY);
	}

	private Map<?, ?> workload(String login, String authority) {
		return this.web.withBasicAuth(login, PASSWORD).getForObject(path(authority), Map.class);
	}

	private int status(String login, String authority) {
		return this.web.withBasicAuth(login, PASSWORD)
			.getForEntity(path(authority), String.class)
			.getStatusCode()
			.value();
	}

	private static String path(String authority) {
		return "/api/v1/authorities/" + authority + "/workload";
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser;
	}

}
