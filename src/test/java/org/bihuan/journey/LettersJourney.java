package org.bihuan.journey;

import java.util.Map;

import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clerk drafts, others approve, and the letter stands in the register.
 */
@InBrowser
class LettersJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Letters letters;

	@Autowired
	private TransactionOperations transactions;

	LettersJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN, 360", "en, 1280" })
	void aLetterIsRead(String language, int width) {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", true);
		long letter = this.transactions
			.execute((status) -> this.letters.draft(new LetterOrder(walk.number(), LetterKind.REMINDER,
					new UnitCode("A-emergency"), new UnitCode("E-0118"), null, Map.of(), "D001", "§18")));
		String draft = walk.open("draft-letter").id();
		try (Visitor visitor = this.visitors.named("clerk-emergency", width, language)) {
			visitor.openTask(draft);
			picture(visitor, "letter-draft-" + width);
		}
		walk.does("draft-letter", Map.of("situation", "至今未动工整改。", "demands", "立即停用并限期整改。", "replyUntil",
				walk.open("draft-letter").createdAt().plusSeconds(864_000).toString().substring(0, 10)));
		String review = walk.open("review-letter").id();
		try (Visitor visitor = this.visitors.named("chief-emergency", width, language)) {
			visitor.openTask(review);
			picture(visitor, "letter-review-" + width);
		}
		walk.decides("review-letter", "approve", "approve");
		walk.decides("sign-letter", "sign", "sign");
		try (Visitor visitor = this.visitors.named("office", width, language)) {
			visitor.open("/letters?q=" + walk.number());
			visitor.page().locator("#letter-list").waitFor();
			picture(visitor, "letters-" + width);
			visitor.openUntil("/letters/" + letter, "#letter-files");
			picture(visitor, "letter-" + width);
			visitor.open("/cases/" + walk.number());
			visitor.page().locator("#case-letters").waitFor();
			picture(visitor, "letter-case-" + width);
		}
	}

	private static void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.page().locator("main").innerText()).doesNotContain("??", "letter.");
	}

}
