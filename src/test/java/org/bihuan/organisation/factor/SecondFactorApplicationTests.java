package org.bihuan.organisation.factor;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The second factor from outside. A code is made when it is sent, and may be one step
 * old: no test waits for the next.
 */
@BihuanTest
class SecondFactorApplicationTests extends EnrolledAccounts {

	@Test
	void aCodeIsAskedForAfterThePasswordAndOpensTheOtherHalf() {
		byte[] key = enrolled("twofold");
		Browser browser = new Browser(this.port);
		assertThat(to(browser.login("twofold", PASSWORD))).isEqualTo("/login/code");
		assertThat(to(browser.get("/tasks", "Accept", "text/html"))).isEqualTo("/login/code");
		assertThat(to(browser.get("/login/enrol", "Accept", "text/html"))).isEqualTo("/login/code");
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(browser.get("/nowhere", "Accept", "text/html").body()).doesNotContain("演示-twofold");
		assertThat(browser.get("/login/code").body()).contains("验证码或恢复码").doesNotContain("演示-twofold");
		assertThat(to(sent(browser, wrong(key)))).isEqualTo("/login/code?error");
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		String code = fresh("twofold", key);
		assertThat(to(sent(browser, code))).isEqualTo("/");
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
		assertThat(records("login", "twofold")).containsExactly("entered", "failed", "entered");
		Browser other = new Browser(this.port);
		other.login("twofold", PASSWORD);
		assertThat(to(sent(other, code))).as("a code counts once").isEqualTo("/login/code?error");
	}

	@Test
	void wrongCodesLockAndALockedAccountProvesNothing() {
		byte[] key = enrolled("guessed");
		Browser browser = new Browser(this.port);
		browser.login("guessed", PASSWORD);
		update("update org_person set failures = 4 where login = ?", "guessed");
		sent(browser, wrong(key));
		assertThat(records("account", "guessed")).contains("locked");
		assertThat(to(sent(browser, fresh("guessed", key)))).isEqualTo("/login/code?error");
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
	}

	@Test
	void aRightPasswordAloneForgetsNoFailures() {
		enrolled("counted");
		update("update org_person set failures = 3 where login = ?", "counted");
		new Browser(this.port).login("counted", PASSWORD);
		assertThat(
				this.jdbc.queryForObject("select failures from org_person where login = ?", Integer.class, "counted"))
			.isEqualTo(3);
	}

	@Test
	void aProgramDoesNotGetAroundIt() {
		enrolled("program");
		String basic = "Basic "
				+ Base64.getEncoder().encodeToString(("program:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		assertThat(new Browser(this.port).get("/api/v1/me", "Authorization", basic).statusCode()).isEqualTo(401);
	}

	@Test
	void aRecoveryCodeOpensOnceAndItsOwnerIsTold() {
		open("phoneless");
		Browser browser = new Browser(this.port);
		browser.login("phoneless", PASSWORD);
		List<String> codes = enrol(browser).recoveryCodes();
		assertThat(codes).hasSize(8);
		assertThat(browser.get("/me").body()).contains("剩余恢复码 8 个");
		Browser first = new Browser(this.port);
		first.login("phoneless", PASSWORD);
		assertThat(to(sent(first, codes.get(0).toLowerCase()))).isEqualTo("/");
		assertThat(first.get("/notices").body()).contains("已启用登录验证码", "用去了一个恢复码");
		Browser second = new Browser(this.port);
		second.login("phoneless", PASSWORD);
		assertThat(to(sent(second, codes.get(0)))).isEqualTo("/login/code?error");
		String end = Browser.form("proof", PASSWORD, "code", codes.get(1));
		assertThat(first
			.post("/me/second-factor/end", Browser.form("proof", "guess", "code", codes.get(1)), "/me/second-factor")
			.body()).contains("密码或验证码不正确");
		assertThat(to(first.post("/me/second-factor/end", end, "/me/second-factor"))).isEqualTo("/me");
		assertThat(to(new Browser(this.port).login("phoneless", PASSWORD))).isEqualTo("/");
		assertThat(records("account", "phoneless")).containsExactly("created", "password-changed", "second-factor-on",
				"recovery-code-used", "recovery-code-used", "second-factor-off");
	}

	@Test
	void anAdministratorResetsItAndThePersonIsTold() {
		enrolled("lost");
		Browser half = new Browser(this.port);
		half.login("lost", PASSWORD);
		Browser admin = new Browser(this.port);
		admin.login("admin", "bihuan-demo");
		assertThat(admin.get("/administration/people/lost").body()).contains("重置登录验证码");
		admin.post("/administration/people/lost/second-factor/reset", "", "/administration/people/lost");
		assertThat(to(half.get("/login/code", "Accept", "text/html"))).as("sessions end").isEqualTo("/login");
		Browser browser = new Browser(this.port);
		assertThat(to(browser.login("lost", PASSWORD))).isEqualTo("/");
		assertThat(browser.get("/notices").body()).contains("重置了您的登录验证码");
		assertThat(records("account", "lost")).containsExactly("created", "password-changed", "second-factor-on",
				"second-factor-reset");
	}

	@Test
	void aFirstPasswordIsReplacedAfterTheCodeAndNotWithoutIt() {
		byte[] key = enrolled("renewed");
		this.desk.resetPassword("renewed", FIRST, "admin");
		Browser browser = new Browser(this.port);
		assertThat(to(browser.login("renewed", FIRST))).isEqualTo("/login/code");
		assertThat(to(browser.get("/login/password", "Accept", "text/html"))).isEqualTo("/login/code");
		assertThat(to(sent(browser, fresh("renewed", key)))).isEqualTo("/login/password");
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(to(browser.get("/login/code", "Accept", "text/html"))).isEqualTo("/login/password");
		String own = Browser.form("password", PASSWORD, "again", PASSWORD);
		assertThat(to(browser.post("/login/password", own, "/login/password"))).isEqualTo("/login?changed");
		assertThat(to(browser.login("renewed", PASSWORD))).isEqualTo("/login/code");
		assertThat(to(sent(browser, fresh("renewed", key)))).isEqualTo("/");
	}

	@Test
	void ofTwoAtOnceWithOneCodeOneGetsIn() throws Exception {
		byte[] key = enrolled("doubled");
		String code = fresh("doubled", key);
		CyclicBarrier both = new CyclicBarrier(2);
		Callable<Boolean> attempt = () -> {
			both.await();
			return this.factors.prove("doubled", code);
		};
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			Future<Boolean> one = pool.submit(attempt);
			Future<Boolean> other = pool.submit(attempt);
			assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void ofWhomItIsDemandedSetsItUpAndGetsNowhereElseBefore() throws IOException {
		open("demanded", "supervisor@O-demo");
		Browser before = new Browser(this.port);
		before.login("demanded", PASSWORD);
		assertThat(before.get("/api/v1/me").statusCode()).isEqualTo(200);
		Object register = AopTestUtils.getUltimateTargetObject(this.factors);
		Object none = ReflectionTestUtils.getField(register, "demand");
		ReflectionTestUtils.setField(register, "demand", demandOf("supervisor"));
		try {
			assertThat(before.get("/api/v1/me").statusCode()).as("sessions of before end").isEqualTo(401);
			Browser browser = new Browser(this.port);
			assertThat(to(browser.login("demanded", PASSWORD))).isEqualTo("/login/enrol");
			assertThat(to(browser.get("/me/second-factor", "Accept", "text/html"))).isEqualTo("/login/enrol");
			assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
			String page = browser.get("/login/enrol").body();
			byte[] key = key(page);
			String token = Browser.form("_csrf", token(page));
			HttpResponse<String> refused = post(browser, "/login/enrol",
					Browser.form("code", wrong(key)) + "&" + token);
			assertThat(refused.body()).contains("未能通过");
			assertThat(key(refused.body())).isEqualTo(key);
			HttpResponse<String> done = post(browser, "/login/enrol", Browser.form("code", now(key)) + "&" + token);
			assertThat(recoveryCodes(done.body())).hasSize(8);
			assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
			assertThat(to(new Browser(this.port).login("demanded", PASSWORD))).isEqualTo("/login/code");
		}
		finally {
			ReflectionTestUtils.setField(register, "demand", none);
		}
	}

	private static FactorDemand demandOf(String role) throws IOException {
		String table = new ClassPathResource("data/second-factor.csv").getContentAsString(StandardCharsets.UTF_8)
			.replace(role + ",no", role + ",yes");
		return new FactorDemand(new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)), List.of());
	}

}
