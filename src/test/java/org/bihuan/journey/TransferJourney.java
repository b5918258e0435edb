package org.bihuan.journey;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case goes to another authority: asked for on its page, accepted on a phone, and read
 * by those who have it then.
 */
@BihuanTest
class TransferJourney {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
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
			for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
				read("/cases/" + walk.number(), language, width);
			}
		}
	}

	private void request(String path) {
		try (Visitor chief = visitor("chief-emergency", Visitor.DESK, "zh-CN")) {
			chief.open(path);
			Page page = chief.page();
			picture(chief, "acts-offered");
			page.locator("#case-acts button").getByText("申请移交").click();
			page.waitForURL((url) -> url.contains("/tasks/"));
			Locator to = page.locator("#task-form select");
			to.first().waitFor();
			to.selectOption("A-education");
			chief.fillIn("该单位已转为学校，主管部门变更。", null);
			picture(chief, "task-request-transfer");
			chief.submit();
		}
	}

	private void accept(String path) {
		try (Visitor chief = visitor("chief-education", Visitor.PHONE, "zh-CN")) {
			chief.open(path);
			chief.fillIn("已核对。", null);
			picture(chief, "task-accept-transfer");
			chief.submit();
		}
	}

	private void read(String path, String language, int width) {
		try (Visitor chief = visitor("chief-education", width, language)) {
			chief.open(path);
			chief.page().locator("#diagram svg").first().waitFor();
			picture(chief, "case-transferred-" + language + "-" + width);
			assertThat(chief.page().locator("main").innerText()).contains("SG-2026-7").doesNotContain("??");
		}
	}

	private Visitor visitor(String login, int width, String language) {
		return new Visitor(chromium.browser(), "http://localhost:" + this.port, login, width, language);
	}

	private void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.overflows()).as("%s is wider than the screen", name).isFalse();
		assertThat(visitor.complaints()).as("what the browser complains of at %s", name).isEmpty();
	}

}
