package org.bihuan.journey;

import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.migration.ChangedModels;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases of a model that was changed are moved to it, and one is set right, on a desk and
 * on a phone, in both languages.
 */
@InBrowser
class MigrationJourney {

	private final Visitors visitors;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ApplicationContext program;

	MigrationJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void casesMoveToAnotherVersion() {
		ChangedModels models = new ChangedModels(this.repository);
		int from = models.deploy((text) -> text);
		CaseWalk walk = CaseWalk.found(this.program, "E-0001", false);
		walk.plans();
		CaseWalk.found(this.program, "E-0001", true);
		int to = models.deploy((text) -> text.replace("name=\"复查验收\"", "name=\"复查验收（修订）\""));
		String estimate = "/migrations/estimate?process=%s&from=%d&to=%d".formatted(ChangedModels.PROCESS, from, to);
		String id = planned(estimate);
		run(id);
		for (String language : new String[] { "zh-CN", "en" }) {
			try (Visitor approver = this.visitors.named("approver", Visitor.DESK, language)) {
				for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
					approver.turnTo(width);
					look(approver, "/migrations", "migrations", width, language);
					look(approver, estimate, "migrations-estimate", width, language);
					look(approver, "/migrations/" + id, "migrations-one", width, language);
					look(approver, "/migrations/changes?case=" + walk.number(), "migrations-change", width, language);
					approver.open("/migrations/heat/%s/%d".formatted(ChangedModels.PROCESS, to));
					approver.page().locator(".diagram-heat").first().waitFor();
					approver.picture("migrations-heat-%d-%s".formatted(width, language));
				}
				assertThat(approver.complaints()).isEmpty();
			}
		}
		models.deploy((text) -> text);
	}

	private static void look(Visitor visitor, String path, String name, int width, String language) {
		visitor.open(path);
		visitor.picture("%s-%d-%s".formatted(name, width, language));
	}

	private String planned(String estimate) {
		try (Visitor designer = this.visitors.named("designer", Visitor.DESK, "zh-CN")) {
			Page page = designer.page();
			designer.open(estimate);
			assertThat(page.innerText("#estimate-counts")).contains("在办 2 件，其中 2 件可以对应");
			page.locator("#diagram .djs-element").first().waitFor();
			page.fill("#reason", "模型修订");
			designer.follow(page.locator("form[method=post] button.btn-primary"), "/migrations/");
			page.locator("#migration-state").waitFor();
			designer.picture("migrations-planned");
			assertThat(designer.complaints()).isEmpty();
			return page.url().replaceAll(".*/", "");
		}
	}

	private void run(String id) {
		try (Visitor approver = this.visitors.named("approver", Visitor.DESK, "zh-CN")) {
			Page page = approver.page();
			approver.open("/migrations/" + id);
			page.click("form[action$='/start'] button");
			page.locator("#migration-state:has-text('已完成')").waitFor();
			assertThat(page.innerText("#migration-progress")).contains("已迁移：2 件");
			assertThat(approver.complaints()).isEmpty();
		}
	}

}
