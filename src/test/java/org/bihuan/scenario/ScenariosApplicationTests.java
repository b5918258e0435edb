package org.bihuan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scenarios as a process designer has them played.
 */
@BihuanTest
class ScenariosApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	@LocalServerPort
	private int port;

	@Autowired
	private ScenarioRuns runs;

	@Autowired
	private LongWork work;

	@Autowired
	private People people;

	@Test
	void aDesignerHasOnePlayedAndSeesTheWayThatItWent() {
		Browser designer = browser("designer");
		assertThat(designer.get("/scenarios").body()).contains("not-registered.yaml", "登记不成立");
		assertThat(designer.get("/scenarios/files/not-registered.yaml").body()).contains("confirm-registration");
		String page = designer.post("/scenarios/runs", Browser.form("name", "not-registered.yaml"), "/scenarios")
			.headers()
			.firstValue("location")
			.orElseThrow();
		String id = page.substring(page.lastIndexOf('/') + 1);
		ScenarioRun run = this.runs.find(id);
		assertThat(this.work.await(run.workId(), "designer", Duration.ofMinutes(5)).state()).isEqualTo(WorkState.DONE);
		assertThat(this.runs.find(id).good()).isEqualTo(1);
		assertThat(designer.get("/scenarios/runs/" + id).body()).contains("与预期一致");
		assertThat(designer.get("/scenarios/runs/" + id + "/played/not-registered.yaml").body())
			.contains("EndEvent_rejected")
			.contains("/scenarios/runs/" + id + "/drawings/hazard-rectification");
		assertThat(browser("approver").get("/scenarios/runs/" + id + "/drawings/hazard-rectification").body())
			.contains("confirm-registration");
	}

	@Test
	void whatIsNotThereIsSaidInWords() {
		Browser designer = browser("designer");
		assertThat(designer.get("/scenarios/files/other.yaml").statusCode()).isEqualTo(404);
		assertThat(designer.get("/scenarios/runs/other").statusCode()).isEqualTo(404);
		assertThat(designer.post("/scenarios/runs", Browser.form(), "/scenarios").statusCode()).isEqualTo(422);
		Person person = this.people.find("designer").orElseThrow();
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(
				() -> this.runs.play(new Scenarios.Material(Map.of(), Map.of("a.yaml", "title: x")), "a", person));
	}

	@Test
	void nobodyElseHasThemPlayed() {
		for (String other : List.of("manager", "office", "admin", "chief-emergency", "worker-e-0102")) {
			Browser browser = browser(other);
			assertThat(browser.get("/scenarios").statusCode()).as(other).isEqualTo(403);
			assertThat(
					browser.post("/scenarios/runs", Browser.form("name", "not-registered.yaml"), "/cases").statusCode())
				.as(other)
				.isEqualTo(403);
		}
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser;
	}

}
