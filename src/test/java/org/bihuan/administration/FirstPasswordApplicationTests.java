package org.bihuan.administration;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.NewAccount;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A password that somebody else gave, from outside: it lasts until its owner comes, and
 * not for ever.
 */
@BihuanTest
class FirstPasswordApplicationTests extends OpenedAccounts {

	private static final String PAGE = "/login/password";

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Clock clock;

	private void give(String login) {
		this.desk.create(new NewAccount(login, "演示-" + login, FIRST, Set.of()), "admin");
	}

	private static String to(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((place) -> place.replaceFirst("^https?://[^/]*", ""))
			.orElse(String.valueOf(answer.statusCode()));
	}

	@Test
	void itOpensNothingButThePageThatReplacesIt() {
		give("newcomer");
		Browser browser = new Browser(this.port);
		assertThat(to(browser.login("newcomer", FIRST))).isEqualTo(PAGE);
		for (String page : new String[] { "/tasks", "/me", "/me/second-factor", "/login/code", "/login/enrol" }) {
			assertThat(to(browser.get(page, "Accept", "text/html"))).as(page).isEqualTo(PAGE);
		}
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(401);
		String change = "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(FIRST, PASSWORD);
		assertThat(browser
			.send("POST", "/api/v1/me/password", change, "Content-Type", "application/json", "X-CSRF-TOKEN",
					browser.token(PAGE))
			.statusCode()).isEqualTo(401);
		assertThat(browser.get(PAGE).body()).contains("设置自己的密码", "至少 12 个字符").doesNotContain("演示-newcomer");
		assertThat(browser.get(PAGE, "Accept-Language", "en").body()).contains("Set your own password");
		assertThat(to(browser.post(PAGE, Browser.form("password", PASSWORD, "again", PASSWORD), PAGE)))
			.isEqualTo("/login?changed");
		assertThat(to(browser.get(PAGE, "Accept", "text/html"))).as("logged out").isEqualTo("/login");
		assertThat(to(browser.login("newcomer", FIRST))).isEqualTo("/login?error");
		assertThat(to(browser.login("newcomer", PASSWORD))).isEqualTo("/");
		assertThat(browser.get(PAGE, "Accept", "text/html").statusCode()).as("nothing is owed").isEqualTo(403);
		assertThat(records("account", "newcomer")).containsExactly("admin created", "newcomer password-changed");
		assertThat(records("login", "newcomer")).containsExactly("newcomer failed", "newcomer entered");
		assertThat(this.jdbc.queryForObject(
				"select content from case_entry where subject = 'newcomer' and outcome = 'password-changed'",
				String.class))
			.contains("\"before\":\"first\"");
	}

	@ParameterizedTest
	@CsvSource({ "kept-by-nobody-7, kept-by-nobody-8, 两次输入的新密码不一致", "short, short, 至少 12 个字符",
			"handed-over-once-3, handed-over-once-3, 新密码不能与当前密码相同", "picky-and-slow-4, picky-and-slow-4, 密码不能包含登录名",
			"password1234, password1234, 太常见" })
	void anotherIsJudgedLikeEveryPassword(String password, String again, String words) {
		if (this.jdbc.queryForList("select login from org_person where login = 'picky'").isEmpty()) {
			give("picky");
		}
		Browser browser = new Browser(this.port);
		browser.login("picky", FIRST);
		HttpResponse<String> refused = browser.post(PAGE, Browser.form("password", password, "again", again), PAGE);
		assertThat(refused.body()).contains(words).doesNotContain(password + "\"");
		assertThat(to(new Browser(this.port).login("picky", FIRST))).as("nothing has changed").isEqualTo(PAGE);
	}

	@Test
	void aProgramIsRefusedInWordsIfItKnowsIt() {
		give("robot");
		HttpResponse<String> refused = me("robot", FIRST);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("初始密码");
		assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
		HttpResponse<String> wrong = me("robot", "wrong");
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).doesNotContain("初始密码");
		assertThat(this.jdbc.queryForList(
				"select content from case_entry where scope = 'login' and subject = 'robot' order by seq",
				String.class))
			.satisfiesExactly((first) -> assertThat(first).contains("first password"),
					(second) -> assertThat(second).contains("wrong"));
		new Browser(this.port).replacePassword("robot", FIRST, PASSWORD);
		assertThat(me("robot", PASSWORD).statusCode()).isEqualTo(200);
	}

	@Test
	void itEndsAfterATimeAndAnAdministratorGivesAnother() {
		give("late");
		assertThat(until("late")).isBetween(this.clock.instant().plus(Duration.ofDays(13)),
				this.clock.instant().plus(Duration.ofDays(14)));
		end("late", this.clock.instant().minusSeconds(60));
		Browser browser = new Browser(this.port);
		assertThat(to(browser.login("late", FIRST))).isEqualTo("/login?ended");
		assertThat(browser.get("/login?ended").body()).contains("初始密码已过期");
		assertThat(to(browser.get("/tasks", "Accept", "text/html"))).isEqualTo("/login");
		assertThat(to(browser.login("late", "wrong"))).as("told to nobody else").isEqualTo("/login?error");
		assertThat(me("late", FIRST).statusCode()).isEqualTo(403);
		Browser admin = new Browser(this.port);
		admin.login("admin", "bihuan-demo");
		assertThat(admin.get("/administration/people/late").body()).contains("初始密码尚未更换");
		String another = Caller.json(admin().post(PATH + "/late/password", "{}")).get("password").asText();
		assertThat(to(browser.replacePassword("late", another, PASSWORD))).isEqualTo("/login?changed");
		assertThat(until("late")).isNull();
		assertThat(to(browser.login("late", PASSWORD))).isEqualTo("/");
		assertThat(admin.get("/administration/people/late").body()).doesNotContain("初始密码尚未更换");
	}

	@Test
	void aPasswordThatIsGivenMeanwhileEndsWhatWasOpen() {
		open("surprised");
		Browser browser = new Browser(this.port);
		browser.login("surprised", PASSWORD);
		this.transactions.executeWithoutResult(
				(status) -> this.jdbc.update("update org_person set first_password = true where login = 'surprised'"));
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
	}

	private Instant until(String login) {
		Timestamp until = this.jdbc.queryForObject("select first_password_until from org_person where login = ?",
				Timestamp.class, login);
		return (until != null) ? until.toInstant() : null;
	}

	private void end(String login, Instant at) {
		this.transactions.executeWithoutResult((status) -> this.jdbc
			.update("update org_person set first_password_until = ? where login = ?", Timestamp.from(at), login));
	}

}
