package org.bihuan.journey;

import java.util.List;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.draft.DraftDesk;
import org.bihuan.designer.draft.DraftPen;
import org.bihuan.designer.draft.Holder;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer draws a step, is told what is wrong, mends it and talks about it; another
 * one takes over. Tables and forms are edited in the same frame. Both languages, desk and
 * phone.
 */
@InBrowser
class DesignerJourney {

	private static final String PROCESS = "hazard-rectification";

	/** Draws a step between the co-signature and what follows it, as a hand would. */
	private static final String DRAW = """
			() => {
				const { modeler } = document.getElementById('workshop').workshop.editor;
				const get = (name) => modeler.get(name);
				const from = get('elementRegistry').get('look-back');
				const step = get('modeling').appendShape(from, { type: 'bpmn:UserTask' }, { x: from.x + 250, y: from.y - 120 });
				get('selection').select(step);
				return step.id;
			}""";

	private static final String CANVAS = "#workshop-place .djs-container > svg";

	private static final String MEND = """
			(id) => {
				const { modeler } = document.getElementById('workshop').workshop.editor;
				modeler.get('modeling').removeShape(modeler.get('elementRegistry').get(id));
			}""";

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	DesignerJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void aStepIsDrawnMendedAndTakenOver() {
		discardOpen();
		try (Visitor designer = this.visitors.named("designer", Visitor.DESK, "zh-CN");
				Visitor second = this.visitors.named("designer2", Visitor.DESK, "en")) {
			Page page = designer.page();
			designer.open("/designer");
			designer.picture("designer-list");
			page.click("#begin-process-" + PROCESS);
			ready(page, "writes");
			checked(page);
			page.evaluate("document.getElementById('workshop').workshop.editor.select('five-fix-assignment')");
			page.click("#tab-properties");
			page.locator(".bio-properties-panel-group").first().waitFor();
			designer.picture("designer-process");
			String step = String.valueOf(page.evaluate(DRAW));
			page.click("#tab-problems");
			page.locator("#problems li[data-rule=step-key]").waitFor();
			page.locator("#problems li[data-rule=form]").waitFor();
			saved(page, "已保存");
			designer.picture("designer-problems");
			page.locator("#problems li[data-rule=step-key] button").click();
			assertThat(page.locator("#comment-on").textContent()).contains(step);
			page.evaluate(MEND, step);
			page.locator("#problems li[data-rule=step-key]").waitFor(gone());
			page.evaluate("document.getElementById('workshop').workshop.editor.select('verify')");
			page.click("#tab-comments");
			page.fill("#comment-text", "复查期限是否改为五个工作日？");
			page.click("#comment-form button[type=submit]");
			page.locator("#comments li.workshop-chosen").waitFor();
			saved(page, "已保存");
			String address = page.url();
			designer.open("/designer");
			designer.open(address.substring(address.indexOf("/designer")));
			ready(page, "writes");
			page.click("#tab-comments");
			page.getByText("复查期限是否改为五个工作日？").waitFor();
			designer.picture("designer-comments");
			takenOver(second, page, address.substring(address.indexOf("/designer")));
			page.locator("#draft-own").waitFor();
			designer.snapshot("designer-lost");
		}
	}

	private void takenOver(Visitor second, Page first, String address) {
		Page page = second.page();
		second.open(address + "?lang=en");
		ready(page, "reads");
		page.locator("#draft-lock").waitFor();
		assertThat(page.locator("#draft-lock span").textContent()).contains("演示-流程设计员 is editing");
		second.snapshot("designer-locked-en");
		page.click("#draft-take-over");
		ready(page, "writes");
		page.click("#tab-comments");
		page.getByText("复查期限是否改为五个工作日？").waitFor();
		page.click("#tab-versions");
		page.locator("#versions li").first().waitFor();
		second.snapshot("designer-taken-en");
		first.evaluate("document.getElementById('workshop').workshop.changed()");
	}

	@Test
	void aStepIsCopiedIntoAnotherDrawing() {
		discardOpen();
		DraftDesk desk = this.program.getBean(DraftDesk.class);
		String from = desk.fromDeployed(DraftKind.PROCESS, "official-letter", "designer");
		String into = desk.fromDeployed(DraftKind.PROCESS, PROCESS, "designer");
		try (Visitor designer = this.visitors.named("designer", Visitor.DESK, "zh-CN")) {
			Page page = designer.page();
			page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
			designer.open("/designer/drafts/" + from);
			ready(page, "writes");
			page.evaluate("document.getElementById('workshop').workshop.editor.select('sign-letter')");
			page.locator(CANVAS).focus();
			page.keyboard().press("Control+C");
			page.waitForCondition(
					() -> page.evaluate("navigator.clipboard.readText()").toString().contains("sign-letter"));
			designer.open("/designer/drafts/" + into);
			ready(page, "writes");
			page.locator(CANVAS).focus();
			page.keyboard().press("Control+V");
			BoundingBox canvas = page.locator(CANVAS).boundingBox();
			page.waitForCondition(() -> {
				page.mouse().move(canvas.x + canvas.width / 2 + Math.random(), canvas.y + canvas.height - 40);
				return page.locator(".djs-drag-active").count() > 0;
			});
			page.mouse().click(canvas.x + canvas.width / 2, canvas.y + canvas.height - 40);
			page.locator("[data-element-id=sign-letter].djs-shape").waitFor();
			designer.picture("designer-copied");
			page.keyboard().press("Control+Z");
			page.locator("[data-element-id=sign-letter].djs-shape").waitFor(gone());
		}
	}

	@Test
	void tablesAndFormsAreEditedInTheSameFrame() {
		discardOpen();
		DraftDesk desk = this.program.getBean(DraftDesk.class);
		String table = desk.fromDeployed(DraftKind.TABLE, "overdue-harm", "designer");
		String form = desk.fromDeployed(DraftKind.FORM, "verify", "designer");
		for (String language : List.of("zh-CN", "en")) {
			try (Visitor designer = this.visitors.named("designer", Visitor.DESK, language)) {
				String end = "?lang=" + language.substring(0, 2);
				designer.open("/designer/drafts/" + table + end);
				ready(designer.page(), "writes");
				checked(designer.page());
				designer.page().locator("td.rule-index, td[data-row-id]").first().waitFor();
				designer.picture("designer-table-" + language);
				designer.open("/designer/drafts/" + form + end);
				ready(designer.page(), "writes");
				checked(designer.page());
				designer.page().evaluate("document.getElementById('workshop').workshop.editor.select('Field_onSite')");
				designer.page().click("#tab-properties");
				designer.page().locator(".bio-properties-panel-group").first().waitFor();
				designer.picture("designer-form-" + language);
			}
		}
	}

	@Test
	void aPhoneReads() {
		String process = this.program.getBean(DraftDesk.class)
			.fromDeployed(DraftKind.PROCESS, "official-letter", "designer");
		for (String language : List.of("zh-CN", "en")) {
			try (Visitor designer = this.visitors.named("designer", Visitor.PHONE, language)) {
				String end = "?lang=" + language.substring(0, 2);
				designer.open("/designer" + end);
				designer.picture("designer-list-phone-" + language);
				designer.open("/designer/drafts/" + process + end);
				ready(designer.page(), "reads");
				checked(designer.page());
				assertThat(designer.page().locator("#draft-narrow").isVisible()).isTrue();
				designer.picture("designer-process-phone-" + language);
			}
		}
	}

	private void discardOpen() {
		DraftDesk desk = this.program.getBean(DraftDesk.class);
		DraftPen pen = this.program.getBean(DraftPen.class);
		this.program.getBean(Drafts.class)
			.open()
			.forEach((draft) -> desk.discard(draft.id(), pen.holder(draft.id()).map(Holder::login).orElse("designer")));
	}

	private static void ready(Page page, String how) {
		page.locator("#workshop[data-ready=" + how + "]").waitFor();
	}

	private static void checked(Page page) {
		page.locator("#problems-state[data-checked]").waitFor();
	}

	private static void saved(Page page, String word) {
		page.locator("#draft-state").filter(new FilterOptions().setHasText(word)).waitFor();
	}

	private static WaitForOptions gone() {
		return new WaitForOptions().setState(WaitForSelectorState.DETACHED);
	}

}
