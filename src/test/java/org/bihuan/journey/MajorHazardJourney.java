package org.bihuan.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One MAJOR hazard from registration to sign-off, by eight people in a browser, on a desk
 * and on a phone. The pictures are kept for the README and for whoever wants to look.
 */
@InBrowser
class MajorHazardJourney {

	private static final String FIXED = "除尘系统未设泄爆装置𠮷";

	private static final String LEFT_ALONE = "除尘风管积尘";

	private final Visitors visitors;

	@TempDir
	private Path folder;

	private int photos;

	MajorHazardJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void isSignedOff() {
		String number = register(FIXED);
		work("safety-e-0001", "采取临时措施", Visitor.PHONE, (visitor) -> visitor.tick("撤离人员"));
		work("boss-e-0001", "报告重大隐患", Visitor.DESK, nothing());
		work("inspector2-emergency", "签收报告", Visitor.DESK, nothing());
		work("boss-e-0001", "向职代会报告", Visitor.DESK, nothing());
		work("chief-emergency", "确认登记", Visitor.DESK, nothing());
		work("boss-e-0001", "落实整改方案", Visitor.DESK, nothing());
		work("chief-emergency", "审批整改方案", Visitor.DESK,
				(visitor) -> assertThat(visitor.page().locator("#filed").innerText()).contains("落实整改方案", "做什么", "资金"));
		// the plan names the worker: the measure is theirs from the start
		work("worker-e-0001", "整改措施", Visitor.PHONE, nothing(), "/tasks?list=mine");
		work("boss-e-0001", "自行验收", Visitor.DESK,
				(visitor) -> visitor.page().locator("#task-form input[type=checkbox]").first().check());
		work("inspector1-emergency", "复查验收", Visitor.PHONE, nothing());
		work("inspector2-emergency", "复核会签", Visitor.DESK, nothing());
		work("leader-emergency", "销号", Visitor.DESK, nothing());
		readCase(number);
	}

	@Test
	void isChasedWhenLeftAlone() throws IOException, InterruptedException {
		String number = register(LEFT_ALONE);
		work("chief-emergency", "确认登记", Visitor.DESK, LEFT_ALONE, nothing());
		passTenDays();
		try (Visitor chief = this.visitors.named("chief-emergency", Visitor.DESK, "zh-CN")) {
			Locator instead = openConfirmation(chief, Visitor.DESK);
			// the form shows all its fields until it has looked at their conditions
			instead.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
			chief.picture("ladder-task-" + Visitor.DESK);
			decision(chief).selectOption("stronger");
			instead.waitFor();
			readLadder(chief, Visitor.DESK, number);
			// what was chosen is kept on the device, however soon the page was left
			openConfirmation(chief, Visitor.PHONE).waitFor();
			assertThat(decision(chief).inputValue()).isEqualTo("stronger");
			chief.picture("ladder-task-" + Visitor.PHONE);
			readLadder(chief, Visitor.PHONE, number);
		}
	}

	/** Opens the task, and answers the field that only another decision shows. */
	private static Locator openConfirmation(Visitor chief, int width) {
		chief.turnTo(width);
		chief.open("/tasks");
		chief.follow(row(chief, "确认升级措施", LEFT_ALONE).locator("a").first(), "/tasks/");
		decision(chief).waitFor();
		return chief.page().locator("#task-form").getByText("改为采取的措施").first();
	}

	private static Locator decision(Visitor chief) {
		return chief.page().locator("#task-form select").first();
	}

	private static void readLadder(Visitor chief, int width, String number) {
		chief.open("/cases/" + number);
		chief.page().locator("#diagram svg").first().waitFor();
		chief.picture("ladder-case-" + width);
		assertThat(chief.page().locator("main").innerText()).contains("逾期");
	}

	private void passTenDays() throws IOException, InterruptedException {
		String admin = Base64.getEncoder().encodeToString("admin:bihuan-demo".getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.visitors.port() + "/api/v1/demo/clock"))
			.header("Authorization", "Basic " + admin)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"advance\": \"P10D\"}"))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
			.isEqualTo(200);
	}

	private static Consumer<Visitor> nothing() {
		return (visitor) -> {
		};
	}

	private String register(String title) {
		try (Visitor worker = this.visitors.named("worker-e-0001", Visitor.DESK, "zh-CN")) {
			Page page = worker.page();
			worker.open("/hazards/new");
			Locator questions = page.locator("#questions fieldset");
			questions.first().waitFor();
			for (Locator question : questions.all()) {
				question.locator("input[value=no]").check();
			}
			page.check("input[name='answers.IT-11-3'][value=yes]");
			page.fill("#title", title);
			page.fill("#location", "一车间除尘间");
			page.fill("#description", "干式除尘器没有泄爆、惰化、抑爆中的任何一种措施。");
			page.check("input[name=source][value=SELF_CHECK]");
			worker.picture("register");
			page.click("form.register button[type=submit]");
			page.waitForURL((url) -> url.contains("/cases/"));
			worker.picture("case-registered");
			return page.url().substring(page.url().lastIndexOf('/') + 1);
		}
	}

	private void work(String login, String step, int width, Consumer<Visitor> ownPart) {
		work(login, step, width, ownPart, "/tasks");
	}

	private void work(String login, String step, int width, String title, Consumer<Visitor> ownPart) {
		work(login, step, width, ownPart, "/tasks", title);
	}

	private void work(String login, String step, int width, Consumer<Visitor> ownPart, String list) {
		work(login, step, width, ownPart, list, FIXED);
	}

	private void work(String login, String step, int width, Consumer<Visitor> ownPart, String list, String title) {
		try (Visitor visitor = this.visitors.named(login, width, "zh-CN")) {
			visitor.open(list);
			visitor.picture("list-" + step);
			visitor.follow(row(visitor, step, title).locator("a").first(), "/tasks/");
			visitor.fillIn("已按要求处理。", photo());
			ownPart.accept(visitor);
			visitor.picture("task-" + step);
			visitor.submit();
		}
	}

	private static Locator row(Visitor visitor, String step, String title) {
		return visitor.page()
			.locator("tr[data-row-href]")
			.filter(new Locator.FilterOptions().setHasText(title))
			.filter(new Locator.FilterOptions()
				.setHas(visitor.page().getByText(step, new Page.GetByTextOptions().setExact(true))))
			.first();
	}

	private void readCase(String number) {
		for (String language : new String[] { "zh-CN", "en" }) {
			try (Visitor manager = this.visitors.named("manager", Visitor.DESK, language)) {
				for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
					manager.turnTo(width);
					manager.open("/cases");
					manager.picture("cases-" + language + "-" + width);
					manager.open("/cases/" + number);
					manager.page().locator("#diagram svg").first().waitFor();
					manager.picture("case-signed-off-" + language + "-" + width);
					assertThat(manager.page().locator("main").innerText()).contains(FIXED).doesNotContain("??");
				}
			}
		}
	}

	private Path photo() {
		this.photos++;
		String name = "photo-%d.png".formatted(this.photos);
		try {
			return Files.write(this.folder.resolve(name), Pixels.png(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
