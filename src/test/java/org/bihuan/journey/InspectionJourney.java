package org.bihuan.journey;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import org.bihuan.duty.DutyState;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.inspection.InspectionWalk;
import org.bihuan.paper.PaperWalk;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A leader does an inspection on a phone: checklist, a finding, a photo, a signature
 * drawn with a finger; and whoever supervises reads it on a desk. Then the leader signs a
 * commitment, and the workers read it.
 */
@InBrowser
class InspectionJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	InspectionJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void fromTheTaskToTheArchive() {
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0118", "FIRE", "REPORT_FIRE", Duration.ofDays(20));
		try (Visitor leader = this.visitors.named("boss-e-0118", Visitor.PHONE, "zh-CN")) {
			leader.openTask(walk.task().id());
			Locator form = leader.page().locator("#task-form");
			picture(leader, "inspection-task-360");
			fill(leader, form);
			picture(leader, "inspection-filled-360");
			leader.submit();
			leader.open("/cases/" + walk.number());
			leader.page().locator("#inspection-check.lamp-green").waitFor();
			picture(leader, "inspection-case-360");
			leader.open("/inspections");
			picture(leader, "inspection-list-360");
			leader.follow(leader.page().locator(".frame-title a"), "/inspection-checklists");
			leader.page().locator("#items").waitFor();
			picture(leader, "inspection-checklist-360");
			targets(leader);
			promises(leader);
		}
		assertThat(walk.owed().state()).isEqualTo(DutyState.DONE);
		try (Visitor office = this.visitors.named("office", Visitor.DESK, "en")) {
			office.open("/cases/" + walk.number());
			office.page().locator("#inspection-check.lamp-green").waitFor();
			picture(office, "inspection-case-1280-en");
			office.open("/inspections?unit=E-0118");
			assertThat(office.page().locator("#inspections").innerText()).contains(walk.number().value(), "Done");
			picture(office, "inspection-list-1280-en");
			office.open("/inspection-checklists/FIRE");
			office.page().locator("#items details summary").first().click();
			picture(office, "inspection-checklist-1280-en");
		}
	}

	private static void fill(Visitor leader, Locator form) {
		form.locator("input[type=text]:not([readonly]):not([disabled])").first().fill("一号楼");
		form.locator("input[type=text]:not([readonly]):not([disabled])").nth(1).fill("安全总监");
		List<Locator> results = form.locator(".fjs-form-field-dynamiclist").first().locator("select").all();
		results.forEach((result) -> result.selectOption("ok"));
		results.get(0).selectOption("not-ok");
		form.locator(".fjs-repeat-render-add").last().click();
		Locator finding = form.locator(".fjs-form-field-dynamiclist").nth(1);
		finding.locator("input[type=text]").first().fill("安全出口堆放货物");
		finding.locator("textarea").first().fill("一楼北侧安全出口被货物占用一半。");
		finding.locator("input[type=text]").nth(1).fill("一号楼北侧");
		finding.locator("select").first().selectOption("none");
		form.locator("input[type=file]")
			.first()
			.setInputFiles(new FilePayload("exit.png", "image/png", Pixels.png("inspection")));
		form.locator(".evidence-item code").first().waitFor();
		draw(leader, form);
	}

	private static void draw(Visitor leader, Locator form) {
		Locator pad = form.locator("canvas.signature-pad");
		// waits until the pad stays where it is: what was chosen above may still make
		// room
		pad.hover(new Locator.HoverOptions().setPosition(40, 100));
		BoundingBox box = pad.boundingBox();
		leader.page().mouse().down();
		leader.page().mouse().move(box.x + 90, box.y + 40);
		leader.page().mouse().move(box.x + 130, box.y + 110);
		leader.page().mouse().move(box.x + 200, box.y + 50);
		leader.page().mouse().up();
		form.locator(".signature button").first().click();
		form.locator(".signature-kept code").waitFor();
	}

	private void promises(Visitor leader) {
		PaperWalk owed = PaperWalk.owed(this.program, "E-0118", "commitment", Duration.ofDays(20));
		leader.open("/duties?kind=REPORT");
		picture(leader, "duty-paper-list-360");
		leader.page().locator("form[action='/duties/" + owed.period() + "/paper'] button").click();
		Locator form = leader.page().locator("#task-form");
		form.locator("textarea").first().fill("每班清扫积尘并留存记录；有限空间作业一律先通风、再检测、后作业。");
		leader.submit();
		CaseWalk walk = owed.begun("boss-e-0118");
		InboxRow task = walk.open("sign-paper");
		leader.openTask(task.id());
		form.locator("select").first().selectOption("sign");
		form.locator("select")
			.nth(1)
			.selectOption(walk.tasks().form(task.id(), walk.who(task)).options().get("papers").get(0).value());
		draw(leader, form);
		picture(leader, "duty-paper-sign-360");
		leader.submit();
		assertThat(owed.view().state()).isEqualTo(DutyState.DONE);
		leader.open("/cases/" + walk.number());
		picture(leader, "duty-paper-case-360");
		try (Visitor worker = this.visitors.named("worker-e-0118", Visitor.DESK, "en")) {
			worker.open("/letters?kind=COMMITMENT&caseNumber=" + walk.number());
			picture(worker, "duty-paper-worker-1280-en");
			worker.follow(worker.page().locator("main a[href^='/letters/']").first(), "/letters/");
			worker.page().locator("#letter-text").waitFor();
			picture(worker, "duty-paper-letter-1280-en");
		}
	}

	private void targets(Visitor leader) {
		leader.open("/duty-targets");
		Locator form = leader.page().locator("#add-target");
		form.locator("select").selectOption("PROJECT");
		form.locator("input[name=name]").fill("二号厂房扩建");
		form.locator("input[name=from]").fill("2026-01-01");
		form.locator("button").click();
		leader.page().locator("#targets").waitFor();
		picture(leader, "duty-targets-360");
		leader.page().locator("#targets details summary").first().click();
		leader.page().locator("#targets input[name=reason]").first().fill("项目取消");
		leader.page().locator("#targets form[action$=cancel] button").first().click();
		leader.page().locator("#no-targets").waitFor();
	}

	private static void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.page().locator("main").innerText()).doesNotContain("??", "inspection.", "dutytarget.");
	}

}
