package org.bihuan.journey;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskVerbs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verbs of the task page, the lists and the stand-ins, on a desk and on a phone.
 */
@BihuanTest
class VerbsJourney {

	private static Chromium chromium;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TaskVerbs verbs;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void aTaskIsCopiedDelegatedAndUrged() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0002", false);
		InboxRow task = walk.open("five-fix-assignment");
		try (Visitor boss = visitor("boss-e-0002", Visitor.DESK, "zh-CN")) {
			boss.open("/tasks");
			boss.picture("verbs-list-desk");
			boss.page().click("a[href='/tasks/next']");
			boss.open("/tasks/" + task.id());
			boss.page().click("form[action$='/claim'] button");
			// a link that opens in place is a plain one until the page has loaded
			boss.page()
				.locator("form[action$='/claim']")
				.waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
			boss.page().waitForLoadState();
			boss.page().click("a[href$='/verbs/DELEGATE']");
			boss.page().waitForSelector("#verb-to");
			boss.picture("verbs-task-desk");
			boss.page().selectOption("#verb-to", "safety-e-0002");
			boss.page().click("#verb-form button[type=submit]");
			boss.page().waitForSelector("text=已委派，填好后会回到您这里");
			assertThat(boss.page().innerText("main")).contains("已委派");
			assertThat(boss.complaints()).isEmpty();
		}
		Person chief = walk.people().find("chief-emergency").orElseThrow();
		this.verbs.urge(task.id(), "请抓紧", chief);
		this.verbs.copy(task.id(), "worker-e-0002", chief);
		for (int width : new int[] { Visitor.PHONE, Visitor.DESK }) {
			for (String language : new String[] { "zh-CN", "en" }) {
				look(task, width, language);
			}
		}
	}

	private void look(InboxRow task, int width, String language) {
		String name = "-" + width + "-" + language;
		try (Visitor safety = visitor("safety-e-0002", width, language)) {
			safety.open("/tasks/" + task.id());
			safety.picture("verbs-delegated" + name);
			assertThat(safety.overflows()).isFalse();
			safety.open("/stand-ins");
			safety.picture("verbs-stand-ins" + name);
			assertThat(safety.overflows()).isFalse();
			assertThat(safety.complaints()).isEmpty();
		}
		try (Visitor worker = visitor("worker-e-0002", width, language)) {
			worker.open("/tasks?list=copied");
			worker.picture("verbs-copied" + name);
			assertThat(worker.overflows()).isFalse();
			worker.open("/cases/" + task.caseNumber());
			worker.picture("verbs-case" + name);
		}
	}

	@Test
	void aStandInIsGivenAndEnded() {
		try (Visitor boss = visitor("boss-e-0002", Visitor.DESK, "zh-CN")) {
			boss.open("/stand-ins");
			boss.page().selectOption("#deputy", "deputy-e-0002");
			boss.page().fill("#document", "委字〔2026〕8号");
			boss.page().click("form[action='/stand-ins'] button[type=submit]");
			boss.page().waitForSelector("text=委字〔2026〕8号");
			boss.picture("verbs-stand-in-given");
			boss.page().click("text=终止");
			boss.page().waitForSelector("text=已终止");
			assertThat(boss.complaints()).isEmpty();
		}
	}

	private Visitor visitor(String login, int width, String language) {
		return new Visitor(chromium.browser(), "http://localhost:" + this.port, login, width, language);
	}

}
