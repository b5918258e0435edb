package org.bihuan.administration;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A step that fails for good is told to administrators, who let it be tried again.
 */
@BihuanTest
class FailuresApplicationTests {

	private static final String PATH = "/administration/failures";

	/** The promise is a minute; a machine that does much else is given more. */
	private static final Duration PATIENCE = Duration.ofMinutes(4);

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	@Test
	void aStepThatFailsIsListedWithItsCauseAndTriedAgain() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		String number = walk.number().value();
		// the step bean asks for an obligation that does not exist
		turnObligation(number);
		ringNow(number);
		Browser admin = browser("admin");
		await().until(() -> admin.get(PATH).body().contains(number));
		String page = admin.get(PATH).body();
		String row = page.substring(page.lastIndexOf("<tr", page.indexOf(number)),
				page.indexOf("</tr>", page.indexOf(number)));
		assertThat(row).contains("法定时限计时", "No value present");
		assertThat(admin.get("/me").body()).contains("href=\"" + PATH + "\"");
		Matcher id = Pattern.compile(PATH + "/([^/]+)/retry").matcher(row);
		assertThat(id.find()).isTrue();
		String retry = PATH + "/" + id.group(1) + "/retry";

		assertThat(said(admin, retry, "  ")).contains("请填写");
		turnObligation(number);
		assertThat(said(admin, retry, "已修复数据")).contains("已安排重试").doesNotContain(retry);
		await().until(() -> rung(number));
		assertThat(said(admin, retry, "再点一次")).contains("这项工作已经在重试或已经完成");
		assertThat(this.jdbc.queryForList(
				"select content from case_entry where scope = 'jobs' and actor = 'admin' and outcome = 'retried'",
				String.class))
			.filteredOn((content) -> content.contains(number))
			.singleElement()
			.asString()
			.contains("已修复数据", "No value present", "legal-clock");
		assertThat(browser("office").get(PATH).statusCode()).isEqualTo(403);
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
	}

	/** What the page says after a try. */
	private static String said(Browser admin, String retry, String reason) {
		HttpResponse<String> answer = admin.post(retry, "reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8),
				PATH);
		assertThat(answer.statusCode()).isEqualTo(302);
		return admin.get(PATH).body();
	}

	/** The clock has told its moment and waits for the next one. */
	private boolean rung(String number) {
		return !this.jdbc
			.queryForList("select f.id from ddl_firing f join ddl_obligation o on o.id = f.obligation_id"
					+ " where o.case_number = ? and o.kind = 'plan'", Long.class, number)
			.isEmpty();
	}

	/** Turns the obligation that the clock of the plan asks for into none, and back. */
	private void turnObligation(String number) {
		change("update ACT_RU_VARIABLE set LONG_ = -LONG_ where NAME_ = 'obligationId' and PROC_INST_ID_ = (%s)",
				number);
	}

	private void ringNow(String number) {
		change("update ACT_RU_JOB set DUEDATE_ = current_timestamp where PROCESS_INSTANCE_ID_ = (%s)", number);
	}

	private void change(String update, String number) {
		String instance = "select clock_instance from ddl_obligation where case_number = ? and kind = 'plan'";
		Integer changed = this.transactions.execute((status) -> this.jdbc.update(update.formatted(instance), number));
		assertThat(changed).isOne();
	}

}
