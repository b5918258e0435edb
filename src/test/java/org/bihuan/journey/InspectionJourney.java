package org.bihuan.journey;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import org.bihuan.duty.DutyState;
import org.bihuan.inspection.InspectionWalk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A leader does an inspection on a phone: checklist, a finding, a photo, a signature
 * drawn with a finger; and whoever supervises reads it on a desk.
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
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0118", "FIRE", "向消防部门和主管部门报告", Duration.ofDays(20));
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
			targets(leader);
		}
		assertThat(walk.owed().state()).isEqualTo(DutyState.DONE);
		try (Visitor office = this.visitors.named("office", Visitor.DESK, "en")) {
			office.open("/cases/" + walk.number());
			office.page().locator("#inspection-check.lamp-green").waitFor();
			picture(office, "inspection-case-1280-en");
			office.open("/inspections?unit=E-0118");
			assertThat(office.page().locator("#inspections").innerText()).contains(walk.number().value(), "Done");
			picture(office, "inspection-list-1280-en");
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
		Locator pad = form.locator("canvas.signature-pad");
		pad.scrollIntoViewIfNeeded();
		BoundingBox box = pad.boundingBox();
		leader.page().mouse().move(box.x + 40, box.y + 100);
		leader.page().mouse().down();
		leader.page().mouse().move(box.x + 90, box.y + 40);
		leader.page().mouse().move(box.x + 130, box.y + 110);
		leader.page().mouse().move(box.x + 200, box.y + 50);
		leader.page().mouse().up();
		form.locator(".signature button").first().click();
		form.locator(".signature-kept code").waitFor();
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
