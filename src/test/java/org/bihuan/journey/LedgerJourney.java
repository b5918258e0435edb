package org.bihuan.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody looks through the ledger, keeps a filter, exports it, brings a table with
 * errors, and finds a case by its words; on a desk and on a phone, in both languages.
 */
@BihuanTest
class LedgerJourney {

	private static final String TABLE = """
			code,name,sectors,town
			E-J-1,演示看板企业𠮷,industry-trade,T-longzhou
			E-J-2,,industry-trade,T-longzhou
			E-J-3,演示看板企业三,nonsense,T-nowhere
			""";

	private static Chromium chromium;

	@TempDir
	private Path folder;

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

	private Visitor visitor(String login, int width, String language) {
		return new Visitor(chromium.browser(), "http://localhost:" + this.port, login, width, language);
	}

	@Test
	void aLedgerIsFilteredKeptAndExported() {
		CaseWalk.found(this.program, "E-0001", true);
		CaseWalk.found(this.program, "E-0118", false);
		try (Visitor manager = visitor("manager", Visitor.DESK, "zh-CN")) {
			Page page = manager.page();
			manager.open("/cases?unit=E-0001&overdue=false");
			page.locator("summary", new Page.LocatorOptions().setHasText("保存当前筛选")).click();
			page.fill("input[name=name]", "本周未逾期");
			page.locator("form[action='/cases/views'] button").click();
			page.locator(".saved-view").getByText("本周未逾期").waitFor();
			page.locator("summary", new Page.LocatorOptions().setHasText("显示的列")).click();
			manager.picture("ledger-desk");
			page.click("#export-cases");
			page.getByText("下载").waitFor();
			manager.picture("work-desk");
			manager.open("/long-work");
			manager.picture("works-desk");
			assertThat(manager.overflows()).isFalse();
			assertThat(manager.complaints()).isEmpty();
		}
		for (String language : List.of("zh-CN", "en")) {
			try (Visitor manager = visitor("manager", Visitor.PHONE, language)) {
				for (String path : List.of("/cases?overdue=false", "/long-work", "/search?q=E-0001")) {
					manager.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language.substring(0, 2));
					manager.picture("phone-" + path.substring(1).replaceAll("\\W.*", "") + "-" + language);
					assertThat(manager.overflows()).as(path).isFalse();
				}
				assertThat(manager.complaints()).isEmpty();
			}
		}
	}

	@Test
	void aTableWithErrorsIsToldRowByRow() throws IOException {
		Path table = Files.writeString(this.folder.resolve("企业.csv"), TABLE);
		try (Visitor admin = visitor("admin", Visitor.DESK, "en")) {
			Page page = admin.page();
			admin.open("/imports?lang=en");
			admin.picture("imports-desk-en");
			page.setInputFiles("#file-units", table);
			page.locator("#import-units button[value=true]").click();
			page.getByText("3 rows checked, 2 with errors. Nothing was written.").waitFor();
			assertThat(page.locator("#work-state table tbody tr").count()).isEqualTo(3);
			admin.picture("import-errors-desk-en");
			assertThat(admin.overflows()).isFalse();
			assertThat(admin.complaints()).isEmpty();
		}
		try (Visitor admin = visitor("admin", Visitor.PHONE, "zh-CN")) {
			admin.open("/imports");
			admin.picture("phone-imports");
			assertThat(admin.overflows()).isFalse();
		}
	}

	@Test
	void theBoxInTheTopBarFindsACase() {
		CaseWalk.found(this.program, "E-0118", false);
		try (Visitor manager = visitor("manager", Visitor.DESK, "en")) {
			manager.open("/tasks?lang=en");
			manager.page().fill(".frame-bar input[name=q]", "积尘 E-0118");
			manager.page().press(".frame-bar input[name=q]", "Enter");
			manager.page().locator("#found-cases").waitFor();
			manager.picture("search-desk-en");
			assertThat(manager.overflows()).isFalse();
			assertThat(manager.complaints()).isEmpty();
		}
	}

}
