package org.bihuan.journey;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.draft.DraftDesk;
import org.bihuan.designer.draft.DraftPen;
import org.bihuan.designer.draft.Holder;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.migration.ChangedModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer adds a step of their own to the process of hazards, with its form, its
 * service clock and its scenario; a second person releases it; a worker does it on a
 * phone; a case that began before is moved to it; and the release is taken back. What
 * ships is in force again at the end, whatever happens on the way.
 */
@InBrowser
class WorkshopJourney {

	private static final String STEP = WorkshopFiles.STEP;

	private static final String TITLE = "整改后向班组讲评";

	private final Visitors visitors;

	@TempDir
	private Path folder;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ApplicationContext program;

	WorkshopJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@BeforeEach
	@AfterEach
	void shippedModelsRule() {
		try (Visitor approver = this.visitors.named("approver", Visitor.DESK, "zh-CN")) {
			Page page = approver.page();
			approver.open("/releases");
			for (String path : page.locator("#release-list a")
				.filter(new FilterOptions().setHasText(TITLE))
				.all()
				.stream()
				.map((link) -> link.getAttribute("href"))
				.toList()) {
				approver.open(path);
				for (String way : new String[] { "#roll-back", "#refuse" }) {
					if (page.locator(way).count() > 0) {
						decides(approver, way, "旅程结束");
					}
				}
			}
		}
		DraftDesk desk = this.program.getBean(DraftDesk.class);
		DraftPen pen = this.program.getBean(DraftPen.class);
		this.program.getBean(Drafts.class)
			.open()
			.forEach((draft) -> desk.discard(draft.id(), pen.holder(draft.id()).map(Holder::login).orElse("designer")));
	}

	@Test
	void aStepIsDrawnReleasedWorkedMovedToAndTakenBack() throws Exception {
		int before = new ChangedModels(this.repository).deploy((text) -> text);
		CaseWalk old = atFixing();
		assertThat(version(old)).isEqualTo(before);
		String release;
		try (Visitor designer = this.visitors.named("designer", Visitor.DESK, "zh-CN")) {
			WorkshopHand hand = new WorkshopHand(designer);
			String draft = hand.draws();
			hand.brings();
			hand.clean(draft);
			hand.tries(draft);
			release = hand.proposes(draft, TITLE);
		}
		approved(release);
		CaseWalk next = atFixing();
		int after = version(next);
		assertThat(after).isGreaterThan(before);
		assertThat(version(old)).as("an old case stays").isEqualTo(before);
		next.does("fix-at-once", Map.of("done", "已关门"));
		assertThat(next.steps()).containsExactly(STEP);
		workedOnAPhone(next);
		assertThat(next.steps()).containsExactly("verify");
		moved(old, before, after);
		assertThat(version(old)).isEqualTo(after);
		old.does("fix-at-once", Map.of("done", "已关门"));
		assertThat(old.steps()).containsExactly(STEP);
		old.does(STEP, Map.of("told", "注意关门", "present", 6));
		assertThat(old.steps()).containsExactly("verify");
		takenBack(release);
		CaseWalk newer = atFixing();
		newer.does("fix-at-once", Map.of("done", "已关门"));
		assertThat(newer.steps()).containsExactly("verify");
		read(next);
	}

	private void approved(String release) {
		try (Visitor approver = this.visitors.named("approver", Visitor.DESK, "en")) {
			Page page = approver.page();
			approver.open(release);
			assertThat(page.innerText("#release-files")).contains("open remarks: 1", "forms/brief-workers.form");
			approver.look(release, "workshop-release");
			approver.look(release + "/file?path=bpmn/hazard-rectification.bpmn", "workshop-release-file");
			assertThat(page.innerText("#remarks")).contains(WorkshopHand.REMARK, STEP);
			approver.look(release + "/file?path=dmn/step-terms.dmn", "workshop-release-table");
			approver.open(release);
			decides(approver, "#approve", "Asked for by the office");
			assertThat(page.innerText("#release-state")).isEqualTo("In force");
			approver.look(release, "workshop-in-force");
			approver.look("/releases", "workshop-releases");
			approver.look("/scenarios", "workshop-scenarios");
			approver.look("/scenarios/files/" + WorkshopFiles.scenario().name, "workshop-scenario");
			assertThat(page.innerText("pre")).contains("- does: " + STEP);
		}
	}

	private void workedOnAPhone(CaseWalk walk) throws Exception {
		Path photo = Files.write(this.folder.resolve("briefing.png"), Pixels.png("briefing.png"));
		try (Visitor worker = this.visitors.named("worker-e-0001", Visitor.PHONE, "zh-CN")) {
			Page page = worker.page();
			page.setViewportSize(Visitor.PHONE, 780);
			worker.openTask(walk.open(STEP).id());
			assertThat(page.innerText("h1")).contains("班组讲评");
			worker.fillIn("讲了门为什么要关。", photo);
			worker.picture("workshop-task-phone");
			worker.submit();
			worker.picture("workshop-done-phone");
		}
	}

	private void moved(CaseWalk old, int from, int to) {
		String estimate = "/migrations/estimate?process=%s&from=%d&to=%d".formatted(ChangedModels.PROCESS, from, to);
		String migration;
		try (Visitor designer = this.visitors.named("designer", Visitor.DESK, "zh-CN")) {
			Page page = designer.page();
			designer.look("/migrations", "workshop-migrations");
			designer.look(estimate, "workshop-estimate");
			designer.turnTo(Visitor.DESK);
			designer.open(estimate);
			assertThat(page.innerText("#estimate-counts")).contains("在办 1 件，其中 1 件可以对应");
			page.locator("#diagram .djs-element").first().waitFor();
			page.fill("#reason", "在办的案件也要讲评");
			designer.follow(page.locator("form[method=post] button.btn-primary"), "/migrations/");
			page.locator("#migration-state").waitFor();
			migration = URI.create(page.url()).getPath();
		}
		try (Visitor approver = this.visitors.named("approver", Visitor.DESK, "en")) {
			Page page = approver.page();
			approver.open(migration);
			page.click("form[action$='/start'] button");
			page.locator("#migration-state:has-text('done')").waitFor();
			assertThat(page.innerText("#migration-items")).contains(old.number().value());
			approver.look(migration, "workshop-moved");
			approver.look("/migrations/changes?case=" + old.number(), "workshop-moved-case");
		}
	}

	private void takenBack(String release) {
		try (Visitor approver = this.visitors.named("approver", Visitor.DESK, "en")) {
			approver.open(release);
			decides(approver, "#roll-back", "Tried long enough");
			assertThat(approver.page().innerText("#release-state")).isEqualTo("Rolled back");
			approver.look(release, "workshop-rolled-back");
		}
	}

	/** The case keeps the step and what was written in it, in both languages. */
	private void read(CaseWalk walk) {
		for (String language : new String[] { "zh-CN", "en" }) {
			try (Visitor manager = this.visitors.named("manager", Visitor.DESK, language)) {
				manager.open("/cases/" + walk.number());
				manager.page().locator("#diagram svg").first().waitFor();
				manager.picture("workshop-case-" + language);
				boolean english = language.equals("en");
				assertThat(manager.page().innerText("main")).as(language)
					.contains(english ? "Brief the workers" : "班组讲评", english ? "Photos of the briefing" : "讲评现场照片")
					.doesNotContain("??", "photo-briefing");
				// what was filled in is folded
				assertThat(manager.page().textContent("main")).contains("讲了门为什么要关。");
			}
		}
	}

	private CaseWalk atFixing() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0001", false);
		walk.does("confirm-registration",
				Map.of("outcome", "confirm", "canFixAtOnce", true, "grade", "GENERAL", "gradeReason", "不构成重大"));
		assertThat(walk.steps()).containsExactly("fix-at-once");
		return walk;
	}

	private int version(CaseWalk walk) {
		String definition = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(ChangedModels.PROCESS)
			.processInstanceBusinessKey(walk.number().value())
			.singleResult()
			.getProcessDefinitionId();
		return this.repository.getProcessDefinition(definition).getVersion();
	}

	private static void decides(Visitor approver, String way, String reason) {
		approver.page().fill("#reason", reason);
		approver.page().click(way);
		approver.page().locator(".alert-success").waitFor();
	}

}
