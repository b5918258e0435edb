package org.bihuan.administration;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.shared.Refusal;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts as administrators keep them, from outside.
 */
@BihuanTest
class PeopleApplicationTests extends OpenedAccounts {

	@ParameterizedTest
	@ValueSource(strings = { "boss-e-0001", "worker-e-0001", "chief-emergency", "office", "director-office", "manager",
			"auditor", "designer", "approver", "tipoff", "clerk-emergency", "legal-emergency", "leader-emergency" })
	void nobodyButAnAdministratorIsLetIn(String login) {
		Caller caller = as(login);
		assertThat(caller.get(PATH).statusCode()).isEqualTo(403);
		assertThat(caller.get(PATH + "/admin").statusCode()).isEqualTo(403);
		assertThat(caller.post(PATH, "{\"login\": \"x\"}").statusCode()).isEqualTo(403);
		for (String act : List.of("name", "posts", "enable", "disable", "unlock", "password")) {
			assertThat(caller.post(PATH + "/admin/" + act, "{}").statusCode()).as(act).isEqualTo(403);
		}
		assertThat(caller.send("DELETE", PATH + "/admin/posts/admin/D-demo", "").statusCode()).isEqualTo(403);
		assertThat(caller.send("DELETE", PATH + "/admin/sessions", "").statusCode()).isEqualTo(403);
		assertThat(caller.post("/api/v1/units", "{}").statusCode()).isEqualTo(403);
		assertThat(caller.send("PUT", "/api/v1/units/E-0001", "{}").statusCode()).isEqualTo(403);
		assertThat(caller.get("/api/v1/units/E-0001/changes").statusCode()).isEqualTo(403);
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		for (String page : List.of("people", "people/new", "people/admin", "people/units?unit=E", "units", "units/new",
				"units/E-0001")) {
			assertThat(browser.get("/administration/" + page).statusCode()).as(page).isEqualTo(403);
		}
		assertThat(browser.get("/me").body()).doesNotContain("/administration/");
	}

	@Test
	void anAccountIsOpenedWithAPasswordThatIsShownOnce() {
		HttpResponse<String> answer = admin().post(PATH, """
				{"login": "li-si", "name": "演示-李𠮷", "posts": [{"role": "inspector", "unit": "A-fire"}]}""");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String password = Caller.json(answer).get("password").asText();
		assertThat(password).hasSize(23);
		assertThat(admin().get(PATH + "/li-si").body()).contains("inspector@A-fire", "\"firstPassword\":true")
			.doesNotContain(password, "hash");
		new Browser(this.port).replacePassword("li-si", password, PASSWORD);
		assertThat(Caller.json(me("li-si", PASSWORD)).get("name").asText()).isEqualTo("演示-李𠮷");
		assertThat(me("li-si", PASSWORD).body()).contains("inspector@A-fire");
		assertThat(records("account", "li-si")).containsExactly("admin created", "li-si password-changed");
		assertThat(this.jdbc.queryForList("select content from case_entry where scope = 'account'", String.class))
			.noneMatch((content) -> content.contains(password));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{\"login\": \"admin\", \"name\": \"甲\"}; login; 已被使用",
			"{\"login\": \"two words\", \"name\": \"甲\"}; login; 小写字母",
			"{\"login\": \"a\\u202Eb\", \"name\": \"甲\"}; login; 小写字母",
			"{\"login\": \"x1\", \"name\": \"甲\\u202E\"}; name; 不可见",
			"{\"login\": \"x1\", \"name\": \"甲\", \"password\": \"short\"}; password; 至少 12",
			"{\"login\": \"x1\", \"name\": \"甲\", \"posts\": [{\"role\": \"king\", \"unit\": \"A-fire\"}]}; role; 没有这个角色",
			"{\"login\": \"x1\", \"name\": \"甲\", \"posts\": [{\"role\": \"worker\", \"unit\": \"E-9\"}]}; unit; 没有这个单位",
			"{\"login\": \"x1\", \"name\": \"甲\", \"posts\": [{\"role\": \"worker\", \"unit\": \"A-fire\"}]}; unit; 不设这个角色",
			"{\"login\": \"x1\", \"name\": \"甲\", \"posts\": [null]}; role; 没有这个角色", "{}; login; 小写字母" })
	void aWrongFieldIsNamedAndNothingIsOpened(String body, String field, String words) {
		long before = Caller.json(admin().get(PATH)).get("total").asLong();
		HttpResponse<String> answer = admin().post(PATH, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(Caller.json(answer).get("errors").get(0).get("field").asText()).isEqualTo(field);
		assertThat(Caller.json(answer).get("errors").get(0).get("message").asText()).contains(words);
		assertThat(Caller.json(admin().get(PATH)).get("total").asLong()).isEqualTo(before);
	}

	@Test
	void theListIsFilteredCountedAndPaged() {
		List<String> logins = new ArrayList<>();
		String cursor = "";
		long total = 0;
		while (cursor != null) {
			JsonNode page = admin().json(PATH + "?limit=100&role=inspector&cursor=" + cursor);
			page.get("items").forEach((one) -> logins.add(one.get("login").asText()));
			total = page.get("total").asLong();
			cursor = page.get("next").textValue();
		}
		assertThat(logins).hasSize((int) total).doesNotHaveDuplicates().contains("inspector-baihe", "inspector1-fire");
		assertThat(admin().json(PATH + "?unit=E-1007").get("total").asInt()).isEqualTo(4);
		assertThat(admin().json(PATH + "?unit=E-1007&role=worker").get("items").get(0).get("login").asText())
			.isEqualTo("worker-e-1007");
		assertThat(admin().json(PATH + "?q=BOSS-E-1007").get("total").asInt()).isOne();
		assertThat(admin().json(PATH + "?q=%25").get("total").asInt()).isZero();
		assertThat(admin().get(PATH + "?cursor=junk").statusCode()).isEqualTo(400);
		assertThat(admin().get(PATH + "?limit=0").statusCode()).isEqualTo(400);
		assertThat(admin().get(PATH + "?state=ASLEEP").statusCode()).isEqualTo(400);
	}

	@Test
	void aPostWorksAndEndsAtOnceInAnOpenSession() {
		open("moving");
		Browser browser = new Browser(this.port);
		browser.login("moving", PASSWORD);
		assertThat(browser.get("/api/v1/units/E-0102").statusCode()).isEqualTo(404);
		assertThat(admin().post(PATH + "/moving/posts", "{\"role\": \"inspector\", \"unit\": \"A-education\"}")
			.statusCode()).isEqualTo(200);
		assertThat(browser.get("/api/v1/units/E-0102").statusCode()).isEqualTo(200);
		assertThat(admin().send("DELETE", PATH + "/moving/posts/inspector/A-education", "").statusCode())
			.isEqualTo(200);
		assertThat(browser.get("/api/v1/units/E-0102").statusCode()).isEqualTo(404);
		assertThat(admin().send("DELETE", PATH + "/moving/posts/inspector/A-education", "").statusCode())
			.isEqualTo(404);
		assertThat(records("account", "moving")).containsExactly("admin created", "moving password-changed",
				"admin appointed", "admin dismissed");
	}

	@Test
	void theLastAdministratorStays() {
		assertThat(admin().post(PATH + "/admin/disable", "").statusCode()).isEqualTo(409);
		HttpResponse<String> answer = admin().send("DELETE", PATH + "/admin/posts/admin/D-demo", "");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("至少要保留一名");
		open("second-admin", "admin@D-demo");
		assertThat(admin().post(PATH + "/second-admin/disable", "").statusCode()).isEqualTo(200);
		assertThat(admin().post(PATH + "/admin/disable", "").statusCode()).as("the second is closed").isEqualTo(409);
		assertThat(admin().get(PATH + "/admin").statusCode()).isEqualTo(200);
	}

	@RepeatedTest(3)
	void twoAdministratorsCannotCloseEachOther(RepetitionInfo round) throws InterruptedException {
		String one = "one-" + round.getCurrentRepetition();
		String other = "other-" + round.getCurrentRepetition();
		open(one, "admin@D-demo");
		open(other, "admin@D-demo");
		this.desk.disable("admin", one);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Void>> both = List.of(closing(one, other), closing(other, one));
			long refused = threads.invokeAll(both).stream().filter(PeopleApplicationTests::refused).count();
			assertThat(refused).isOne();
			assertThat(this.desk.find(one).enabled()).isNotEqualTo(this.desk.find(other).enabled());
		}
		finally {
			threads.shutdown();
			this.desk.enable("admin", one);
			this.desk.disable(one, "admin");
			this.desk.disable(other, "admin");
		}
	}

	private Callable<Void> closing(String login, String by) {
		return () -> {
			this.desk.disable(login, by);
			return null;
		};
	}

	private static boolean refused(Future<Void> answer) {
		try {
			answer.get();
			return false;
		}
		catch (ExecutionException ex) {
			assertThat(ex.getCause()).isInstanceOf(Refusal.Conflict.class);
			return true;
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void whoeverLeavesHandsOverAfterAPreview() {
		open("old-hand", "inspector@A-sports");
		open("new-hand");
		Browser leaver = new Browser(this.port);
		leaver.login("old-hand", PASSWORD);
		Browser admin = new Browser(this.port);
		admin.login("admin", "bihuan-demo");
		String path = "/administration/people/old-hand/leave";
		assertThat(admin.get(path).body()).contains("预览交接").doesNotContain("leave-submit");
		assertThat(admin.get(path + "/successors?successor=NEW-HAND").body()).contains("new-hand");
		assertThat(admin
			.post(path, Browser.form("look", "1", "successor", "new-hand", "posts", "inspector@A-sports"), path)
			.body()).contains("leave-submit", "将交接的任务：0 件");
		assertThat(admin.post(path, Browser.form("look", "1", "successor", "nobody"), path).body())
			.doesNotContain("leave-submit");
		assertThat(admin.post(path, Browser.form("successor", "old-hand", "reason", "调离"), path).statusCode())
			.isEqualTo(200);
		assertThat(leaver.get("/api/v1/me").statusCode()).isEqualTo(200);
		assertThat(admin
			.post(path, Browser.form("successor", "new-hand", "posts", "inspector@A-sports", "reason", "调离"), path)
			.statusCode()).isEqualTo(302);
		assertThat(leaver.get("/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(admin().get(PATH + "/old-hand").body()).contains("\"enabled\":false").doesNotContain("A-sports");
		assertThat(admin().get(PATH + "/new-hand").body()).contains("inspector@A-sports");
	}

}
