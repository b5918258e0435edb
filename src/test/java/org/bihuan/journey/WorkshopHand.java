package org.bihuan.journey;

import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.bihuan.migration.ChangedModels;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a designer does in the workshop for a step of their own, up to the proposal of its
 * release.
 *
 * @param designer the designer
 */
record WorkshopHand(Visitor designer) {

	static final String REMARK = "讲评放在复查之前，是否要有照片？";

	/** Drops a step on a flow, as a hand would. */
	private static final String DRAW = """
			() => {
				const { modeler } = document.getElementById('workshop').workshop.editor;
				const get = (name) => modeler.get(name);
				const flow = get('elementRegistry').get('Flow_fix_at_once_to_verify');
				const step = get('modeling').createShape({ type: 'bpmn:UserTask' }, { x: 1460, y: 400 }, flow);
				get('selection').select(step);
				return step.id;
			}""";

	/** Fills in the properties of the step, and gives its flow a legible name. */
	private static final String FILL = """
			([id, key]) => {
				const { modeler } = document.getElementById('workshop').workshop.editor;
				const get = (name) => modeler.get(name);
				const step = get('elementRegistry').get(id);
				const moddle = get('moddle');
				const property = moddle.create('camunda:Property', { name: 'name.en', value: 'Brief the workers' });
				const properties = moddle.create('camunda:Properties', { values: [property] });
				const extensions = moddle.create('bpmn:ExtensionElements', { values: [properties] });
				[[properties, extensions], [property, properties], [extensions, step.businessObject]].forEach(([child, parent]) => {
					child.$parent = parent;
				});
				get('modeling').updateProperties(step.outgoing[0], { id: 'Flow_brief_workers_to_verify' });
				get('modeling').updateProperties(step, {
					id: key, name: '班组讲评', extensionElements: extensions, 'camunda:formKey': key, 'camunda:candidateGroups': 'worker@${unit}',
				});
			}""";

	String draws() {
		Page page = this.designer.page();
		this.designer.open("/designer");
		page.click("#begin-process-" + ChangedModels.PROCESS);
		ready(page);
		String step = String.valueOf(page.evaluate(DRAW));
		page.locator("#problems li[data-rule=step-key]").waitFor();
		page.locator("#problems li[data-rule=generated-id]").waitFor();
		this.designer.picture("workshop-drawn");
		page.evaluate(FILL, new Object[] { step, WorkshopFiles.STEP });
		page.locator("#problems li[data-rule=step-key]").waitFor(gone());
		page.locator("#problems li[data-rule=form]").waitFor();
		page.locator("#problems li[data-rule=service-clock]").waitFor();
		page.click("#tab-properties");
		page.locator(".bio-properties-panel-group").first().waitFor();
		this.designer.picture("workshop-properties");
		page.click("#tab-problems");
		this.designer.picture("workshop-problems");
		page.click("#tab-comments");
		page.fill("#comment-text", REMARK);
		page.click("#comment-form button[type=submit]");
		page.getByText(REMARK).waitFor();
		saved(page);
		return path(page);
	}

	void brings() {
		for (FilePayload file : new FilePayload[] { WorkshopFiles.table(), WorkshopFiles.form() }) {
			this.designer.open("/designer");
			this.designer.page().setInputFiles("#import-file", file);
			this.designer.page().click("#import-draft button[type=submit]");
			ready(this.designer.page());
			this.designer.picture("workshop-" + file.name.replaceAll(".*\\.", ""));
		}
	}

	void clean(String draft) {
		this.designer.open(draft);
		ready(this.designer.page());
		assertThat(this.designer.page().innerText("#panel-problems")).contains("没有发现问题");
		this.designer.picture("workshop-clean");
	}

	void tries(String draft) {
		Page page = this.designer.page();
		this.designer.open(draft);
		ready(page);
		this.designer.follow(page.locator("#draft-release"), "/releases/drafts/");
		page.locator("#diagram, [data-added] .djs-element").first().waitFor();
		assertThat(page.innerText("#differences")).contains("班组讲评", "新增").doesNotContain("??");
		this.designer.picture("workshop-difference");
		// alone, its form is missing, which is said on the same page
		page.click("#play-draft");
		page.locator("#release-problems").waitFor();
		assertThat(page.innerText("#release-problems")).contains(WorkshopFiles.STEP);
		this.designer.picture("workshop-alone");
		page.locator("#other-drafts input").all().forEach(Locator::check);
		page.setInputFiles("#files", WorkshopFiles.scenario());
		this.designer.follow(page.locator("#play-draft"), "/scenarios/runs/");
		this.designer.picture("workshop-playing");
		page.locator("#played").waitFor();
		assertThat(page.innerText("#scenario-outcome")).contains("6 个情景中 6 个与预期一致");
		this.designer.picture("workshop-played");
		this.designer.follow(page.locator("#played a[href$='/general-fixed-at-once.yaml']"), "/played/");
		page.locator("#diagram .djs-element").first().waitFor();
		this.designer.look(path(page), "workshop-way");
		this.designer.look(path(page).replaceAll("/played/.*", ""), "workshop-run");
		this.designer.look(draft.replace("/designer/", "/releases/"), "workshop-draft");
	}

	String proposes(String draft, String title) {
		Page page = this.designer.page();
		this.designer.open(draft.replace("/designer/", "/releases/"));
		this.designer.follow(page.locator("#propose-draft"), "/releases/new");
		page.locator("#drafts input").all().forEach(Locator::check);
		page.setInputFiles("#files", WorkshopFiles.scenario());
		page.fill("#title", title);
		page.fill("#reason", "整改以后，班组成员要知道出了什么问题。");
		this.designer.picture("workshop-propose");
		page.click("#propose");
		page.locator("#release-state").waitFor();
		assertThat(page.innerText("#release-run")).contains("6 个情景中 6 个与预期一致");
		assertThat(page.locator("#approve").count()).isZero();
		String release = path(page);
		this.designer.look(release, "workshop-proposed");
		this.designer.look(release + "/file?path=forms/brief-workers.form", "workshop-proposed-form");
		return release;
	}

	private static void ready(Page page) {
		page.locator("#workshop[data-ready=writes]").waitFor();
		page.locator("#problems-state[data-checked]").waitFor();
	}

	private static void saved(Page page) {
		page.locator("#draft-state").filter(new FilterOptions().setHasText("已保存")).waitFor();
	}

	private static String path(Page page) {
		return URI.create(page.url()).getPath();
	}

	private static WaitForOptions gone() {
		return new WaitForOptions().setState(WaitForSelectorState.DETACHED);
	}

}
