package org.bihuan.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody looks through the ledger, keeps a filter, exports it, brings a table with
 * errors, and finds a case by its words; on a desk and on a phone, in both languages.
 */
@InBrowser
class LedgerJourney {

	private static final String TABLE = """
			code,name,sectors,town
			E-J-1,演示看板企业𠮷,industry-trade,T-longzhou
			E-J-2,,industry-trade,T-longzhou
			E-J-3,演示看板企业三,nonsense,T-nowhere
			""";

	private final Visitors visitors;

	@TempDir
	private Path folder;

	@Autowired
	private ApplicationContext program;

	LedgerJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void aLedgerIsFilteredKeptAndExported() {
		CaseWalk.found(this.program, "E-0001", true);
		CaseWalk.found(this.program, "E-0118", false);
		try (Visitor manager = this.visitors.named("manager", Visitor.DESK, "zh-CN")) {
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
		}
		for (String language : List.of("zh-CN", "en")) {
			try (Visitor manager = this.visitors.named("manager", Visitor.PHONE, language)) {
				for (String path : List.of("/cases?overdue=false", "/overdue", "/long-work", "/search?q=E-0001")) {
					manager.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language.substring(0, 2));
					manager.picture("phone-" + path.substring(1).replaceAll("\\W.*", "") + "-" + language);
				}
			}
		}
	}

	@Test
	void aTableWithErrorsIsToldRowByRow() throws IOException {
		Path table = Files.writeString(this.folder.resolve("企业.csv"), TABLE);
		try (Visitor admin = this.visitors.named("admin", Visitor.DESK, "en")) {
			Page page = admin.page();
			admin.open("/imports?lang=en");
			admin.picture("imports-desk-en");
			page.setInputFiles("#file-units", table);
			page.locator("#import-units button[value=true]").click();
			page.getByText("3 rows checked, 2 with errors. Nothing was written.").waitFor();
			assertThat(page.locator("#work-state table tbody tr").count()).isEqualTo(3);
			admin.picture("import-errors-desk-en");
		}
		try (Visitor admin = this.visitors.named("admin", Visitor.PHONE, "zh-CN")) {
			admin.open("/imports");
			admin.picture("phone-imports");
		}
	}

	@Test
	void theBoxInTheTopBarFindsACase() {
		CaseWalk.found(this.program, "E-0118", false);
		try (Visitor manager = this.visitors.named("manager", Visitor.DESK, "en")) {
			manager.open("/tasks?lang=en");
			manager.page().fill(".frame-bar input[name=q]", "积尘 E-0118");
			manager.page().press(".frame-bar input[name=q]", "Enter");
			manager.page().locator("#found-cases").waitFor();
			manager.picture("search-desk-en");
		}
	}

}
