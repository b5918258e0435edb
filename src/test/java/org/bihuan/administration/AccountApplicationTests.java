package org.bihuan.administration;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Browser;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An account that is closed, locked, or in the hands of its owner, from outside.
 */
@BihuanTest
class AccountApplicationTests extends OpenedAccounts {

	@Autowired
	private AuditTrail audit;

	@Test
	void aClosedAccountIsLoggedOutAndAResetPasswordEndsSessions() {
		open("leaving");
		Browser browser = new Browser(this.port);
		browser.login("leaving", PASSWORD);
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
		admin().post(PATH + "/leaving/disable", "");
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(me("leaving", PASSWORD).statusCode()).isEqualTo(401);
		admin().post(PATH + "/leaving/enable", "");
		assertThat(me("leaving", PASSWORD).statusCode()).isEqualTo(200);
		browser.login("leaving", PASSWORD);
		String fresh = Caller.json(admin().post(PATH + "/leaving/password", "{}")).get("password").asText();
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(me("leaving", PASSWORD).statusCode()).isEqualTo(401);
		assertThat(me("leaving", fresh).statusCode()).as("a first one again").isEqualTo(403);
		assertThat(admin().post(PATH + "/leaving/password", "{\"password\": \"leaving-2026-11\"}").statusCode())
			.isEqualTo(422);
	}

	@Test
	void aLockedAccountIsListedAndUnlocked() {
		open("forgetful");
		for (int i = 0; i < 5; i++) {
			me("forgetful", "wrong");
		}
		assertThat(me("forgetful", PASSWORD).statusCode()).isEqualTo(401);
		assertThat(admin().get(PATH + "?state=LOCKED").body()).contains("forgetful").doesNotContain("\"admin\"");
		assertThat(admin().json(PATH + "/forgetful").get("lockedUntil").isNull()).isFalse();
		admin().post(PATH + "/forgetful/unlock", "");
		assertThat(me("forgetful", PASSWORD).statusCode()).isEqualTo(200);
		assertThat(records("account", "forgetful")).containsExactly("admin created", "forgetful password-changed",
				"system locked", "admin unlocked");
		assertThat(records("login", "forgetful")).startsWith("forgetful failed").endsWith("forgetful program");
		assertThat(this.audit.verify().ok()).isTrue();
	}

	@Test
	void everyoneChangesTheOwnPassword() {
		open("careful");
		Browser browser = new Browser(this.port);
		browser.login("careful", PASSWORD);
		Caller refused = as("worker-e-0001");
		assertThat(refused.post("/api/v1/me/password", "{\"current\": \"no\", \"password\": \"quite-new-words-9\"}")
			.body()).contains("当前密码不正确");
		assertThat(
				refused.post("/api/v1/me/password", "{\"current\": \"bihuan-demo\", \"password\": \"short\"}").body())
			.contains("至少 12");
		HttpResponse<String> page = browser.post("/me/password",
				Browser.form("current", PASSWORD, "password", "quite-new-words-9", "again", "quite-new-words-8"),
				"/me");
		assertThat(page.body()).contains("两次输入的新密码不一致").doesNotContain("quite-new");
		HttpResponse<String> done = browser.post("/me/password",
				Browser.form("current", PASSWORD, "password", "quite-new-words-9", "again", "quite-new-words-9"),
				"/me");
		assertThat(done.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login?changed"));
		assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(me("careful", "quite-new-words-9").statusCode()).isEqualTo(200);
		assertThat(records("account", "careful")).containsExactly("admin created", "careful password-changed",
				"careful password-changed");
	}

	@Test
	void aSessionLeftOpenIsNoPlaceToGuessAt() {
		open("absent");
		Browser browser = new Browser(this.port);
		browser.login("absent", PASSWORD);
		for (int i = 0; i < 5; i++) {
			browser.post("/me/password",
					Browser.form("current", "guess" + i, "password", "quite-new-words-9", "again", "quite-new-words-9"),
					"/me");
		}
		assertThat(me("absent", PASSWORD).statusCode()).isEqualTo(401);
		String right = Browser.form("current", PASSWORD, "password", "quite-new-words-9", "again", "quite-new-words-9");
		assertThat(browser.post("/me/password", right, "/me").body()).contains("当前密码不正确");
	}

	@Test
	void everyoneSeesAndEndsTheOwnSessionsForThePassword() {
		open("watchful");
		Browser phone = new Browser(this.port);
		Browser lost = new Browser(this.port);
		Browser desk = new Browser(this.port);
		phone.login("watchful", PASSWORD, "User-Agent", "Mozilla/5.0 (iPhone) Safari/604.1");
		lost.login("watchful", PASSWORD, "User-Agent", "<script>(Linux; Android 15) MicroMessenger/8.0");
		desk.login("watchful", PASSWORD, "User-Agent", "Mozilla/5.0 (Windows NT 10.0) Edg/141.0");
		String page = desk.get("/me").body();
		assertThat(page).contains("iPhone · Safari", "安卓设备 · 微信", "Windows 电脑 · Edge", "本设备")
			.containsPattern("<bdi>(127\\.0\\.0\\.1|0:0:0:0:0:0:0:1)</bdi>")
			.doesNotContain("<script>(Linux");
		Matcher mark = Pattern.compile("安卓设备 · 微信.*?value=\"([0-9a-f]{64})\"", Pattern.DOTALL).matcher(page);
		assertThat(mark.find()).isTrue();
		assertThat(desk.post("/me/sessions", Browser.form("proof", "guess", "which", mark.group(1)), "/me").body())
			.contains("当前密码不正确");
		assertThat(lost.get("/api/v1/me").statusCode()).isEqualTo(200);
		desk.post("/me/sessions", Browser.form("proof", PASSWORD, "which", mark.group(1)), "/me");
		assertThat(lost.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(phone.get("/api/v1/me").statusCode()).isEqualTo(200);
		desk.post("/me/sessions", Browser.form("proof", PASSWORD), "/me");
		assertThat(phone.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(desk.get("/api/v1/me").statusCode()).isEqualTo(200);
		assertThat(records("account", "watchful")).containsExactly("admin created", "watchful password-changed",
				"watchful logged-out", "watchful logged-out");
	}

	@Test
	void everyoneLogsOutEverywhere() {
		open("roaming");
		Browser phone = new Browser(this.port);
		Browser desk = new Browser(this.port);
		phone.login("roaming", PASSWORD);
		desk.login("roaming", PASSWORD);
		desk.post("/me/logout", "", "/me");
		assertThat(desk.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(phone.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(records("account", "roaming")).containsExactly("admin created", "roaming password-changed",
				"roaming logged-out");
		assertThat(records("login", "roaming")).containsExactly("roaming entered", "roaming entered", "roaming left");
	}

}
