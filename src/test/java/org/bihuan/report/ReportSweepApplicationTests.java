package org.bihuan.report;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.bihuan.BihuanTest;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.frame.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscribers are told on the first working day, each of each period once. Days lie in
 * years in which nobody else subscribes.
 */
@BihuanTest
class ReportSweepApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ReportSweep sweep;

	@Autowired
	private WorkCalendar calendar;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private long subscribed(String login, String kind, String whom, LocalDate since) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("delete from rpt_told where subscription_id in (select id from rpt_subscription"
					+ " where login = ? and kind = ? and whom = ?)", login, kind, whom);
			this.jdbc.update("delete from rpt_subscription where login = ? and kind = ? and whom = ?", login, kind,
					whom);
			this.jdbc.update("insert into rpt_subscription (login, kind, whom, since) values (?, ?, ?, ?)", login, kind,
					whom, since.atStartOfDay());
		});
		Long id = this.jdbc.queryForObject("select id from rpt_subscription where login = ? and kind = ? and whom = ?",
				Long.class, login, kind, whom);
		return (id != null) ? id : 0;
	}

	private List<Map<String, Object>> messages(long subscription) {
		return this.jdbc.queryForList("select login, kind, arguments from ntf_message where notice_key like ?",
				"%%report/%d/%%".formatted(subscription));
	}

	@Test
	void aSubscriberIsToldOnTheFirstWorkingDayAndOnce() {
		long month = subscribed("manager", "MONTH", "ALL", LocalDate.of(2011, 9, 15));
		long quarter = subscribed("manager", "QUARTER", "A-emergency", LocalDate.of(2011, 9, 15));
		long gone = subscribed("worker-e-0119", "MONTH", "ALL", LocalDate.of(2011, 9, 15));
		long later = subscribed("office", "MONTH", "ALL", LocalDate.of(2011, 10, 1));
		LocalDate day = LocalDate.of(2011, 10, 1);
		assertThat(this.calendar.isWorkingDay(day)).isFalse();
		for (; !this.calendar.isWorkingDay(day); day = day.plusDays(1)) {
			this.sweep.sweep(day);
			assertThat(messages(month)).as(day.toString()).isEmpty();
		}
		LocalDate first = day;
		CompletableFuture
			.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> this.sweep.sweep(first)))
				.limit(3)
				.toArray(CompletableFuture[]::new))
			.join();
		this.sweep.sweep(first);
		this.sweep.sweep(first.plusDays(5));
		assertThat(messages(month)).singleElement()
			.satisfies((message) -> assertThat(message).containsEntry("login", "manager")
				.containsEntry("kind", "report-ready")
				.extractingByKey("arguments")
				.asString()
				.contains("2011-09", "/reports?year=2011&part=09&whom=ALL"));
		assertThat(messages(quarter)).singleElement()
			.satisfies((message) -> assertThat(message).extractingByKey("arguments")
				.asString()
				.contains("2011-Q3", "/reports?year=2011&part=Q3&whom=A-emergency"));
		assertThat(messages(gone)).isEmpty();
		assertThat(this.jdbc.queryForObject("select sent from rpt_told where subscription_id = ?", Boolean.class, gone))
			.isFalse();
		assertThat(messages(later)).isEmpty();
		this.sweep.sweep(LocalDate.of(2011, 11, 30));
		assertThat(messages(month)).hasSize(2);
		assertThat(messages(quarter)).hasSize(1);
		Long newest = this.jdbc.queryForObject("select max(id) from ntf_message where notice_key like ?", Long.class,
				"%%report/%d/%%".formatted(month));
		Browser manager = browser("manager");
		assertThat(manager.get("/notices").body()).contains("/notices/" + newest, "2011-10").doesNotContain("??");
		assertThat(manager.get("/notices/" + newest).headers().firstValue("Location").orElseThrow())
			.endsWith("/reports?year=2011&part=10&whom=ALL");
		Stream.of(month, quarter, gone, later).forEach(this::forget);
	}

	private void forget(long subscription) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("delete from rpt_told where subscription_id = ?", subscription);
			this.jdbc.update("delete from rpt_subscription where id = ?", subscription);
		});
	}

	@Test
	void aSubscriptionBelongsToWhoMadeIt() {
		assertThat(subscribe("chief-emergency", "QUARTER", "A-emergency").statusCode()).isEqualTo(302);
		assertThat(subscribe("chief-emergency", "QUARTER", "A-emergency").statusCode()).isEqualTo(302);
		List<Long> made = of("chief-emergency");
		assertThat(made).hasSize(1);
		assertThat(browser("chief-emergency").get("/reports").body())
			.contains("/reports/subscriptions/%d/end".formatted(made.get(0)))
			.doesNotContain("??");
		String end = "/reports/subscriptions/%d/end".formatted(made.get(0));
		assertThat(browser("manager").post(end, "", "/reports").statusCode()).isEqualTo(404);
		assertThat(of("chief-emergency")).hasSize(1);
		assertThat(subscribe("chief-emergency", "WEEK", "ALL").statusCode()).isEqualTo(400);
		assertThat(subscribe("chief-emergency", "MONTH", "A-education").statusCode()).isEqualTo(404);
		assertThat(of("chief-emergency")).hasSize(1);
		assertThat(browser("chief-emergency").post(end, "", "/reports").statusCode()).isEqualTo(302);
		assertThat(of("chief-emergency")).isEmpty();
	}

	private HttpResponse<String> subscribe(String login, String kind, String whom) {
		return browser(login).post("/reports/subscriptions", Browser.form("kind", kind, "whom", whom), "/reports");
	}

	private List<Long> of(String login) {
		return this.jdbc.queryForList("select id from rpt_subscription where login = ?", Long.class, login);
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
