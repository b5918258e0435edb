package org.bihuan.journey;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.bihuan.BihuanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator opens an account and moves an enterprise to another town, on a desk
 * and on a phone, in both languages.
 */
@BihuanTest
class AdministrationJourney {

	private static Chromium chromium;

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

	private Visitor visitor(String login, int width, String language) {
		return new Visitor(chromium.browser(), "http://localhost:" + this.port, login, width, language);
	}

	@Test
	void accountsAndUnitsAreKept() {
		try (Visitor admin = visitor("admin", Visitor.DESK, "zh-CN")) {
			openAccount(admin);
			moveUnit(admin);
			assertThat(admin.complaints()).isEmpty();
		}
		look(Visitor.PHONE, "zh-CN");
		look(Visitor.DESK, "en");
		look(Visitor.PHONE, "en");
	}

	private void openAccount(Visitor admin) {
		Page page = admin.page();
		admin.open("/administration/people");
		page.click("#new-person");
		page.fill("#login", "two words");
		page.fill("#name", "演示-王𠮷");
		page.click("#person-form button[type=submit]");
		page.locator("#login-error").waitFor();
		// the field suggests nothing before the page has loaded
		page.waitForLoadState();
		admin.picture("administration-refused");
		page.fill("#login", "wang-ji");
		page.selectOption("#role", "inspector");
		page.locator("#unit").pressSequentially("消防");
		page.locator("#unit-choices option[value=A-fire]")
			.waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		page.fill("#unit", "A-fire");
		page.click("#person-form button[type=submit]");
		assertThat(page.innerText("#fresh-password")).hasSize(16);
		admin.picture("administration-password");
		page.click("#to-person");
		assertThat(page.innerText("#posts")).contains("区消防救援支队");
		page.click("#disable");
		page.locator("#enable").waitFor();
		admin.picture("administration-person");
		page.click("#enable");
		page.locator("#disable").waitFor();
	}

	private void moveUnit(Visitor admin) {
		Page page = admin.page();
		admin.open("/administration/units?q=E-1001");
		page.click("#unit-list tbody a");
		page.selectOption("#town", "T-baihe");
		page.check("input[name=tags][value=confined-space]");
		page.click("#save-unit");
		page.locator("#history .timeline").waitFor();
		assertThat(page.innerText("#history")).contains("演示白鹤镇", "有限空间", "演示-系统管理员");
	}

	private void look(int width, String language) {
		try (Visitor admin = visitor("admin", width, language)) {
			for (String path : new String[] { "people", "people/new", "people/wang-ji", "people/wang-ji/leave", "units",
					"units/E-1001", "units/new" }) {
				admin.open("/administration/" + path);
				shown(admin, "administration-" + path.replaceAll("\\W", "-"), width, language);
			}
			admin.open("/me");
			shown(admin, "me", width, language);
			assertThat(admin.complaints()).isEmpty();
		}
	}

	private static void shown(Visitor visitor, String name, int width, String language) {
		visitor.picture("%s-%d-%s".formatted(name, width, language));
		assertThat(visitor.overflows()).as(name).isFalse();
	}

}
