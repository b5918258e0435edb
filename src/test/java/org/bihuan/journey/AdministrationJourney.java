package org.bihuan.journey;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator opens an account and moves an enterprise to another town, on a desk
 * and on a phone, in both languages.
 */
@InBrowser
class AdministrationJourney {

	private final Visitors visitors;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	AdministrationJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void accountsAndUnitsAreKept() {
		try (Visitor admin = this.visitors.named("admin", Visitor.DESK, "zh-CN")) {
			String password = openAccount(admin);
			comeFirst(password, "zh-CN", Visitor.PHONE);
			comeFirst(password, "en", Visitor.DESK);
			tryTag(admin);
			moveUnit(admin);
			assertThat(admin.complaints()).isEmpty();
		}
		giveUp("insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_MSG_, INCIDENT_TYPE_, ACTIVITY_ID_,"
				+ " CAUSE_INCIDENT_ID_, ROOT_CAUSE_INCIDENT_ID_, CONFIGURATION_, PROC_DEF_ID_)"
				+ " select 'journey', 1, current_timestamp, 'No template for 应急督函: letters/reminder.docx',"
				+ " 'failedJob', 'Event_moment', 'journey', 'journey', 'journey', ID_ from ACT_RE_PROCDEF"
				+ " where KEY_ = 'legal-clock'");
		look("zh-CN", Visitor.PHONE);
		look("en", Visitor.DESK, Visitor.PHONE);
		giveUp("delete from ACT_RU_INCIDENT where ID_ = 'journey'");
	}

	/** The page of what was given up has something to show, and nothing afterwards. */
	private void giveUp(String sql) {
		this.transactions.executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

	private String openAccount(Visitor admin) {
		Page page = admin.page();
		admin.open("/administration/people");
		admin.follow(page.locator("#new-person"), "/people/new");
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
		String password = page.innerText("#fresh-password");
		assertThat(password).hasSize(23);
		admin.picture("administration-password");
		page.click("#to-person");
		assertThat(page.innerText("#posts")).contains("区消防救援支队");
		page.click("#disable");
		page.locator("#enable").waitFor();
		admin.picture("administration-person");
		page.click("#enable");
		page.locator("#disable").waitFor();
		return password;
	}

	/** The first looks, the last sets another. */
	private void comeFirst(String password, String language, int width) {
		String own = "lake-orchid-%s-52".formatted(width);
		try (Visitor newcomer = this.visitors.anybody(width, language)) {
			Page page = newcomer.page();
			newcomer.open("/login");
			page.fill("#username", "wang-ji");
			page.fill("#password", password);
			page.click("main button[type=submit]");
			page.locator("#again").waitFor();
			page.waitForLoadState();
			newcomer.picture("administration-first-password-%d-%s".formatted(width, language));
			page.fill("#password", own);
			page.fill("#again", (width == Visitor.DESK) ? own : "another");
			page.click("#set-password");
			page.locator((width == Visitor.DESK) ? ".alert-success" : "#again-error").waitFor();
			if (width == Visitor.DESK) {
				page.fill("#username", "wang-ji");
				page.fill("#password", own);
				page.click("main button[type=submit]");
				page.waitForURL((url) -> !url.contains("/login"));
			}
			assertThat(newcomer.complaints()).isEmpty();
		}
	}

	private void tryTag(Visitor admin) {
		Page page = admin.page();
		admin.open("/duties/what-if?q=E-1001");
		admin.follow(page.locator("#unit-choices a").first(), "unit=E-1001");
		page.check("input[name=tags][value=oil-gas-pipeline]");
		page.locator("#changes").waitFor();
		assertThat(page.innerText("#changes")).contains("新增", "重大事故隐患排查整治带队检查", "全员安全培训");
	}

	private void moveUnit(Visitor admin) {
		Page page = admin.page();
		admin.open("/administration/units?q=E-1001");
		admin.follow(page.locator("#unit-list tbody a").first(), "/administration/units/");
		page.selectOption("#town", "T-baihe");
		page.check("input[name=tags][value=confined-space]");
		page.click("#save-unit");
		page.locator("#history .timeline").waitFor();
		assertThat(page.innerText("#history")).contains("演示白鹤镇", "有限空间", "演示-系统管理员");
	}

	private void look(String language, int... widths) {
		try (Visitor admin = this.visitors.named("admin", widths[0], language)) {
			for (int width : widths) {
				admin.turnTo(width);
				for (String path : new String[] { "administration/people", "administration/people/new",
						"administration/people/wang-ji", "administration/people/wang-ji/leave", "administration/units",
						"administration/units/E-1001", "administration/units/new", "administration/failures", "me" }) {
					admin.open("/" + path);
					admin.picture("%s-%d-%s".formatted(path.replaceAll("\\W", "-"), width, language));
				}
				admin.open("/duties/what-if?unit=E-0003&asked=true&sectors=state-owned&sectors=industry-trade"
						+ "&tags=combustible-dust&tags=labour-intensive&tags=special-equipment");
				admin.picture("administration-duties-what-if-%d-%s".formatted(width, language));
			}
		}
	}

}
