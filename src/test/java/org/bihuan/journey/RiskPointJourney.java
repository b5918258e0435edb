package org.bihuan.journey;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A safety officer writes a risk point down; a worker scans it in a cellar, checks it
 * without a connection and registers what was not in order; somebody who comes by
 * reports.
 */
@InBrowser
class RiskPointJourney {

	private static final String SENDER = "Chen, 138 0000 0000";

	private final Visitors visitors;

	@Autowired
	private JdbcTemplate jdbc;

	RiskPointJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void aPointIsWrittenDownScannedCheckedAndReported() throws Exception {
		String code = added();
		try (Gate gate = new Gate(this.visitors.port());
				Visitor worker = new Visitors(gate.port()).named("worker-e-0001", Visitor.PHONE, "zh-CN")) {
			checkedInACellar(gate, worker, code);
			registered(worker);
		}
		reported(code);
		decided(code);
	}

	private String added() {
		try (Visitor safety = this.visitors.named("safety-e-0001", Visitor.DESK, "zh-CN")) {
			safety.open("/risk-points");
			safety.follow(safety.page().locator("#new-point"), "/risk-points/new");
			Map.of("name", "三号除尘器", "place", "地下室东侧", "hazards", "粉尘爆炸", "inCharge", "打磨班长", "controls",
					"除尘系统与打磨设备联锁\n每班清扫积尘", "TEAM", "除尘风机运转正常\n管道内无积尘", "DEPARTMENT", "泄爆片完好", "LEADER", "联锁试验记录齐全")
				.forEach((field, text) -> safety.page().fill("#" + field, text));
			safety.page().check("input[name=risk][value=RED]");
			shown(safety, "risk-point-form-1280-zh");
			safety.page().click("#save-point");
			safety.page().waitForURL((url) -> url.matches(".*/risk-points/[0-9]+.*"));
			shown(safety, "risk-point-1280-zh");
			String id = safety.page().url().replaceFirst(".*/risk-points/([0-9]+).*", "$1");
			safety.open("/risk-points?unit=E-0001");
			shown(safety, "risk-points-1280-zh");
			return this.jdbc.queryForObject("select code from rsk_code where point_id = ?", String.class,
					Long.valueOf(id));
		}
	}

	private void checkedInACellar(Gate gate, Visitor worker, String code) {
		Page page = worker.page();
		worker.open("/q/" + code);
		page.evaluate("navigator.serviceWorker.ready.then(() => true)");
		// a second visit, so that the worker has seen the page and all it needs
		worker.open("/q/" + code);
		page.locator("#send-check").waitFor();
		for (String kept : new String[] { "/q/" + code, "/assets/app.js", "/assets/app.css" }) {
			page.waitForFunction("async (path) => Boolean(await caches.match(path, { ignoreVary: true }))", kept);
		}
		gate.shut();
		page.reload();
		page.locator("input[name='answer.1'][value=ok]").check();
		page.locator("input[name='answer.2'][value=fault]").check();
		page.locator("input[name='remark.2']").fill("管道内积尘约两厘米");
		page.locator("#photo").setInputFiles(new FilePayload("duct.png", "image/png", Pixels.png("duct.png")));
		page.click("#send-check");
		page.locator("[data-check-state]").getByText("没有网络").waitFor();
		worker.snapshot("risk-point-waits-360-zh");
		// switched off and on again, still without a connection
		page.reload();
		page.locator("[data-check-state]").getByText("没有网络").waitFor();
		// the program keeps the check, but its answer never arrives
		gate.loseAnswers();
		page.waitForCondition(() -> checks(code) == 1);
		gate.open();
		page.locator("#check-kept").waitFor();
		assertThat(checks(code)).isEqualTo(1);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from rsk_photo f join rsk_code c on c.point_id = f.point_id where c.code = ?",
				Integer.class, code))
			.isEqualTo(1);
		page.locator("[data-photos-waiting]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
		shownOffline(worker, "risk-point-checked-360-zh");
	}

	private static void registered(Visitor worker) {
		Page page = worker.page();
		worker.follow(page.locator("#faults a.btn-danger"), "/hazard");
		assertThat(page.inputValue("#description")).isEqualTo("管道内积尘约两厘米");
		for (Locator no : page.locator(".hazard-question input[value=no]").all()) {
			no.check();
		}
		shownOffline(worker, "risk-point-hazard-360-zh");
		page.click("#register-hazard");
		page.locator("#hazard-kept").waitFor();
		assertThat(page.locator("#open-hazards").innerText()).contains("管道内无积尘");
		assertThat(page.locator("#faults").count()).isZero();
	}

	private void reported(String code) {
		try (Visitor anybody = this.visitors.anybody(Visitor.PHONE, "en")) {
			anybody.open("/q/" + code);
			assertThat(anybody.page().locator("#check-form, #open-hazards").count()).isZero();
			shown(anybody, "risk-point-report-360-en");
			anybody.page().fill("#what", "The cover of the duct is open");
			anybody.page().check("input[name=urgent]");
			anybody.page().click("#report-form summary");
			anybody.page().fill("#sender", SENDER);
			anybody.page().click("#send-report");
			anybody.page().locator("#reported").waitFor();
			shown(anybody, "risk-point-reported-360-en");
			assertThat(anybody.cookies()).isEmpty();
		}
		try (Visitor worker = this.visitors.named("worker-e-0001", Visitor.PHONE, "en")) {
			worker.open("/q/" + code);
			shown(worker, "risk-point-phone-360-en");
		}
	}

	private void decided(String code) {
		try (Visitor inspector = this.visitors.named("inspector1-emergency", Visitor.PHONE, "en")) {
			inspector.open("/risk-points/reports");
			inspector.page().locator(".report").getByText("The cover of the duct is open").first().waitFor();
			shown(inspector, "risk-point-reports-360-en");
			inspector.open("/risk-points");
			shown(inspector, "risk-points-360-en");
		}
		try (Visitor safety = this.visitors.named("safety-e-0001", Visitor.PHONE, "zh-CN")) {
			safety.open("/q/" + code);
			safety.page().locator("#open-hazards a").first().waitFor();
			safety.open("/risk-points/reports");
			shown(safety, "risk-point-reports-360-zh");
			assertThat(safety.page().innerText("body")).doesNotContain(SENDER);
		}
		try (Visitor officer = this.visitors.named("tipoff", Visitor.PHONE, "en")) {
			officer.open("/risk-points/senders");
			Locator report = officer.page()
				.locator("article")
				.filter(new Locator.FilterOptions().setHasText("The cover of the duct is open"))
				.first();
			report.locator("input[name=reason]").fill("To ask which cover");
			report.locator("button").click();
			officer.page().getByText(SENDER).waitFor();
			shown(officer, "risk-point-sender-360-en");
		}
	}

	private int checks(String code) {
		return this.jdbc.queryForObject(
				"select count(*) from rsk_check k join rsk_code c on c.point_id = k.point_id where c.code = ?",
				Integer.class, code);
	}

	/** The browser has complained of the connection that was lost. */
	private static void shownOffline(Visitor visitor, String name) {
		visitor.snapshot(name);
		speaks(visitor);
	}

	private static void shown(Visitor visitor, String name) {
		visitor.picture(name);
		speaks(visitor);
	}

	private static void speaks(Visitor visitor) {
		assertThat(visitor.page().locator("body").innerText()).doesNotContain("riskpoint.", "??");
	}

}
