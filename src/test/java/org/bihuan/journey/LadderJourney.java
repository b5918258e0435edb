package org.bihuan.journey;

import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ladder of a case, that of its unit, and the register of measures, as people read
 * them.
 */
@BihuanTest
class LadderJourney {

	private static Chromium chromium;

	@Autowired
	private ApplicationContext program;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN, 360", "en, 1280" })
	void aLadderIsRead(String language, int width) {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", true);
		standing.ladder();
		CaseWalk walk = standing.walk();
		walk.does("confirm-measure", Map.of("outcome", "confirm"));
		walk.days(10);
		try (Visitor visitor = new Visitor(chromium.browser(), "http://localhost:" + this.port, "manager", width,
				language)) {
			visitor.open("/cases/" + walk.number());
			visitor.page().locator("#case-ladder .rung-now").first().waitFor();
			picture(visitor, "case-ladder-" + width);
			visitor.open("/units/E-0118/ladders");
			picture(visitor, "unit-ladders-" + width);
			visitor.open("/measures?case=" + walk.number());
			picture(visitor, "measures-" + width);
		}
	}

	private static void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.page().locator("main").innerText()).doesNotContain("??", "escalation.", "measure.");
		assertThat(visitor.overflows()).as("%s is wider than the screen", name).isFalse();
		assertThat(visitor.complaints()).as("what the browser complains of at %s", name).isEmpty();
	}

}
