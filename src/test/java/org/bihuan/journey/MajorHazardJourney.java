package org.bihuan.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.BihuanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One MAJOR hazard from registration to sign-off, by eight people in a browser, on a desk
 * and on a phone. The pictures are kept for the README and for whoever wants to look.
 */
@BihuanTest
class MajorHazardJourney {

	private static final String TITLE = "除尘系统未设泄爆装置𠮷";

	private static Chromium chromium;

	@TempDir
	static Path folder;

	@LocalServerPort
	private int port;

	private int photos;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void isSignedOff() {
		String number = register();
		work("safety-e-0001", "采取临时措施", Visitor.PHONE, (visitor) -> visitor.tick("撤离人员"));
		work("boss-e-0001", "报告重大隐患", Visitor.DESK, nothing());
		work("inspector2-emergency", "签收报告", Visitor.DESK, nothing());
		work("boss-e-0001", "向职代会报告", Visitor.DESK, nothing());
		work("chief-emergency", "确认登记", Visitor.DESK, nothing());
		work("boss-e-0001", "落实整改方案", Visitor.DESK, nothing());
		work("chief-emergency", "审批整改方案", Visitor.DESK, nothing());
		// the plan names the worker: the measure is theirs from the start
		work("worker-e-0001", "整改措施", Visitor.PHONE, nothing(), "/tasks?list=mine");
		work("boss-e-0001", "自行验收", Visitor.DESK,
				(visitor) -> visitor.page().locator("#task-form input[type=checkbox]").first().check());
		work("inspector1-emergency", "复查验收", Visitor.PHONE, nothing());
		work("inspector2-emergency", "复核会签", Visitor.DESK, nothing());
		work("leader-emergency", "销号", Visitor.DESK, nothing());
		readCase(number);
	}

	private static Consumer<Visitor> nothing() {
		return (visitor) -> {
		};
	}

	private String register() {
		try (Visitor inspector = visitor("inspector1-emergency", Visitor.DESK, "zh-CN")) {
			Page page = inspector.page();
			inspector.open("/hazards/new");
			page.selectOption("#unit", "E-0001");
			Locator questions = page.locator("#questions fieldset");
			questions.first().waitFor();
			for (Locator question : questions.all()) {
				question.locator("input[value=no]").check();
			}
			page.check("input[name='answers.IT-11-3'][value=yes]");
			page.fill("#title", TITLE);
			page.fill("#location", "一车间除尘间");
			page.fill("#description", "干式除尘器没有泄爆、惰化、抑爆中的任何一种措施。");
			page.check("input[name=source][value=AUTHORITY_INSPECTION]");
			picture(inspector, "register");
			page.click("form.register button[type=submit]");
			page.waitForURL((url) -> url.contains("/cases/"));
			picture(inspector, "case-registered");
			return page.url().substring(page.url().lastIndexOf('/') + 1);
		}
	}

	private void work(String login, String step, int width, Consumer<Visitor> ownPart) {
		work(login, step, width, ownPart, "/tasks");
	}

	private void work(String login, String step, int width, Consumer<Visitor> ownPart, String list) {
		try (Visitor visitor = visitor(login, width, "zh-CN")) {
			visitor.open(list);
			picture(visitor, "list-" + step);
			Locator row = visitor.page()
				.locator("tr[data-row-href]")
				.filter(new Locator.FilterOptions().setHasText(TITLE))
				.filter(new Locator.FilterOptions()
					.setHas(visitor.page().getByText(step, new Page.GetByTextOptions().setExact(true))));
			row.first().locator("a").first().click();
			visitor.page().waitForURL((url) -> url.contains("/tasks/"));
			visitor.fillIn("已按要求处理。", photo());
			ownPart.accept(visitor);
			picture(visitor, "task-" + step);
			visitor.submit();
		}
	}

	private void readCase(String number) {
		for (String language : new String[] { "zh-CN", "en" }) {
			for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
				try (Visitor manager = visitor("manager", width, language)) {
					manager.open("/cases");
					picture(manager, "cases-" + language + "-" + width);
					manager.open("/cases/" + number);
					manager.page().locator("#diagram svg").first().waitFor();
					picture(manager, "case-signed-off-" + language + "-" + width);
					assertThat(manager.page().locator("main").innerText()).contains(TITLE).doesNotContain("??");
				}
			}
		}
	}

	private Visitor visitor(String login, int width, String language) {
		return new Visitor(chromium.browser(), "http://localhost:" + this.port, login, width, language);
	}

	private void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.overflows()).as("%s is wider than the screen", name).isFalse();
		assertThat(visitor.complaints()).as("what the browser complains of at %s", name).isEmpty();
	}

	// every photo has its own bytes: the same photo twice would be a warning
	private Path photo() {
		try {
			BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
			this.photos++;
			for (int x = 0; x < image.getWidth(); x++) {
				for (int y = 0; y < image.getHeight(); y++) {
					image.setRGB(x, y, new Color((x + this.photos * 40) % 256, y % 256, 120).getRGB());
				}
			}
			Path file = Files.createTempFile(folder, "photo", ".png");
			ImageIO.write(image, "png", file.toFile());
			return file;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
