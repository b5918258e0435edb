package org.bihuan.journey;

import java.util.Map;

import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ladder of a case, that of its unit, and the register of measures, as people read
 * them.
 */
@InBrowser
class LadderJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	LadderJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN, 360", "en, 1280" })
	void aLadderIsRead(String language, int width) {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", true);
		standing.ladder();
		CaseWalk walk = standing.walk();
		walk.does("confirm-measure", Map.of("outcome", "confirm"));
		walk.days(10);
		try (Visitor visitor = this.visitors.named("manager", width, language)) {
			visitor.open("/cases/" + walk.number());
			visitor.page().locator("#case-ladder .rung-now").first().waitFor();
			picture(visitor, "case-ladder-" + width);
			visitor.open("/units/E-0118/ladders");
			picture(visitor, "unit-ladders-" + width);
			visitor.open("/measures?case=" + walk.number());
			picture(visitor, "measures-" + width);
			visitor.turnTo(Visitor.PHONE);
			visitor.open("/cases?unit=E-0118");
			picture(visitor, "ladder-cases-" + language);
		}
	}

	private static void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.page().locator("main").innerText()).doesNotContain("??", "escalation.", "measure.");
	}

}
