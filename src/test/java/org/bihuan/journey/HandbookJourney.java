package org.bihuan.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The handbook, as people read it on a phone and at a desk.
 */
@InBrowser
class HandbookJourney {

	private final Visitors visitors;

	HandbookJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN, 360", "en, 1280" })
	void aHandbookIsRead(String language, int width) {
		try (Visitor visitor = this.visitors.named("worker-e-0001", width, language)) {
			visitor.open("/handbook");
			visitor.page().locator("#handbook a[href='/handbook/processes/hazard-rectification']").waitFor();
			visitor.picture("handbook-" + width);
			visitor.open("/handbook/processes/hazard-rectification");
			visitor.page().locator("#diagram svg").first().waitFor();
			visitor.picture("handbook-process-" + width);
			visitor.open("/handbook/decisions/step-terms");
			visitor.picture("handbook-decision-" + width);
			visitor.open("/handbook/clocks");
			visitor.picture("handbook-clocks-" + width);
			visitor.open("/handbook/roles");
			visitor.picture("handbook-roles-" + width);
			visitor.open("/handbook/letters");
			visitor.picture("handbook-letters-" + width);
			visitor.open("/handbook/whole");
			visitor.page().locator("#handbook-whole").waitFor();
			assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.isEqualTo(true);
		}
	}

}
