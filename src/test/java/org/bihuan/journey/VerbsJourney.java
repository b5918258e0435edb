package org.bihuan.journey;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskVerbs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verbs of the task page, the lists and the stand-ins, on a desk and on a phone.
 */
@InBrowser
class VerbsJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TaskVerbs verbs;

	VerbsJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void aTaskIsCopiedDelegatedAndUrged() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0002", false);
		InboxRow task = walk.open("five-fix-assignment");
		try (Visitor boss = this.visitors.named("boss-e-0002", Visitor.DESK, "zh-CN")) {
			boss.open("/tasks");
			boss.picture("verbs-list-desk");
			boss.follow(boss.page().locator("a[href='/tasks/next']"), "/tasks/");
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
		for (String language : new String[] { "zh-CN", "en" }) {
			look(task, language);
		}
	}

	private void look(InboxRow task, String language) {
		try (Visitor safety = this.visitors.named("safety-e-0002", Visitor.PHONE, language);
				Visitor worker = this.visitors.named("worker-e-0002", Visitor.PHONE, language)) {
			for (int width : new int[] { Visitor.PHONE, Visitor.DESK }) {
				String name = "-" + width + "-" + language;
				safety.turnTo(width);
				safety.open("/tasks/" + task.id());
				safety.picture("verbs-delegated" + name);
				safety.open("/stand-ins");
				safety.picture("verbs-stand-ins" + name);
				worker.turnTo(width);
				worker.open("/tasks?list=copied");
				worker.picture("verbs-copied" + name);
				worker.open("/cases/" + task.caseNumber());
				worker.picture("verbs-case" + name);
			}
		}
	}

	@Test
	void aStandInIsGivenAndEnded() {
		try (Visitor boss = this.visitors.named("boss-e-0002", Visitor.DESK, "zh-CN")) {
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

}
