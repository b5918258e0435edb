package org.bihuan.journey;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case goes to another authority: asked for on its page, accepted on a phone, and read
 * by those who have it then.
 */
@InBrowser
class TransferJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	TransferJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void isAccepted() {
		Standing standing = Standing.at(this.program, "E-0118", "verify", false);
		CaseWalk walk = standing.walk();
		standing.begins("accident", Map.of("accident", "SG-2026-7", "happenedOn", "2026-01-05", "connection", "同一设备"),
				standing.person("inspector1-emergency"));
		request("/cases/" + walk.number());
		assertThat(walk.cover().authority()).hasToString("A-emergency");
		accept("/tasks/" + walk.open("accept-transfer").id());
		assertThat(walk.cover().authority()).hasToString("A-education");
		for (String language : new String[] { "zh-CN", "en" }) {
			read("/cases/" + walk.number(), language);
		}
	}

	private void request(String path) {
		try (Visitor chief = this.visitors.named("chief-emergency", Visitor.DESK, "zh-CN")) {
			chief.open(path);
			Page page = chief.page();
			chief.picture("acts-offered");
			chief.follow(page.locator("#case-acts button").getByText("申请移交"), "/tasks/");
			Locator to = page.locator("#task-form select");
			to.first().waitFor();
			to.selectOption("A-education");
			chief.fillIn("该单位已转为学校，主管部门变更。", null);
			chief.picture("task-request-transfer");
			chief.submit();
		}
	}

	private void accept(String path) {
		try (Visitor chief = this.visitors.named("chief-education", Visitor.PHONE, "zh-CN")) {
			chief.open(path);
			chief.fillIn("已核对。", null);
			chief.picture("task-accept-transfer");
			chief.submit();
		}
	}

	private void read(String path, String language) {
		try (Visitor chief = this.visitors.named("chief-education", Visitor.DESK, language)) {
			for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
				chief.turnTo(width);
				chief.open(path);
				chief.page().locator("#diagram svg").first().waitFor();
				chief.picture("case-transferred-" + language + "-" + width);
				assertThat(chief.page().locator("main").innerText()).contains("SG-2026-7").doesNotContain("??");
			}
		}
	}

}
