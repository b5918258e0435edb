package org.bihuan.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody without a login reads the board and an exposure and checks a letter; staff
 * reads the same from inside.
 */
@InBrowser
class PublicJourney {

	private static final List<String> STAFF = List.of("boss-e-0118", "safety-e-0118", "inspector1-emergency",
			"chief-emergency", "leader-emergency", "clerk-emergency", "clerk-office", "director-office");

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	PublicJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void everybodyReadsWhatIsPublic() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", true);
		walk.decides("confirm-registration", "confirm", "confirm");
		listed(walk);
		exposed(walk);
		String code = code(walk);
		for (String language : new String[] { "zh-CN", "en" }) {
			try (Visitor anybody = this.visitors.anybody(width(language), language)) {
				anybody.open("/public/board");
				assertThat(anybody.page().locator("#board").innerText()).contains("公示" + walk.number());
				picture(anybody, "public-board", language, walk);
				anybody.open("/public/exposures");
				picture(anybody, "public-exposures", language, walk);
				anybody.follow(anybody.page().getByText("曝光" + walk.number()), "/public/exposures/");
				assertThat(anybody.page().locator("#exposure").innerText()).contains("管道内积尘超过规定厚度", "已开始清理");
				picture(anybody, "public-exposure", language, walk);
				anybody.open("/check/" + code);
				assertThat(anybody.page().locator("#letter-hash").innerText()).matches("[0-9a-f]{64}");
				picture(anybody, "public-letter", language, walk);
				assertThat(anybody.complaints()).isEmpty();
				anybody.open("/check/" + new StringBuilder(code).reverse());
				anybody.page().locator("#letter-unknown").waitFor();
				picture(anybody, "public-letter-unknown", language, walk);
				assertThat(anybody.cookies()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void staffReadsTheSameFromInside(String language) {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", true);
		walk.decides("confirm-registration", "confirm", "confirm");
		listed(walk);
		exposed(walk);
		try (Visitor chief = this.visitors.named("chief-emergency", width(language), language)) {
			for (String page : new String[] { "listings", "exposures", "measures", "letter-templates",
					"letter-templates/REMINDER" }) {
				chief.open("/" + page);
				shown(chief, "inside-" + page.replace('/', '-'), language);
			}
			for (String page : new String[] { "listings", "exposures" }) {
				chief.open("/" + page);
				chief.page().click("#export-" + page);
				chief.page().locator("#work-state a[href$='/result']").waitFor();
			}
			assertThat(chief.complaints()).isEmpty();
		}
	}

	private void listed(CaseWalk walk) {
		take(walk, "LISTING", 3);
		walk.does("propose-listing", Map.of("outcome", "propose", "what", "除尘管道积尘，公示" + walk.number(), "requirements",
				"清理除尘管道", "limit", inDays(60)));
		walk.decides("approve-listing", "approve", "approve");
		walk.does("draft-letter", Map.of("situation", "逾期未整改。", "demands", "限期整改。"));
		walk.decides("review-letter", "approve", "approve");
		walk.decides("sign-letter", "sign", "sign");
	}

	private void exposed(CaseWalk walk) {
		take(walk, "EXPOSURE", 4);
		walk.does("propose-exposure", Map.of("outcome", "propose", "title", "曝光" + walk.number(), "facts",
				"管道内积尘超过规定厚度，逾期未清理。", "takeDownOn", inDays(30)));
		walk.decides("legal-review", "approve", "approve");
		walk.decides("approve-exposure", "approve", "approve");
		walk.does("follow-up-exposure", Map.of("found", "已开始清理"));
	}

	private void take(CaseWalk walk, String measure, int rank) {
		this.program.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.program.getBean(Measures.class)
				.take(new MeasureOrder(walk.number(), measure, walk.cover().unit(), walk.cover().authority(), "OVERDUE",
						rank, "D001", "§18二(二)6", null, "chief-emergency")));
	}

	private String inDays(int days) {
		return LocalDate.ofInstant(this.program.getBean(Clock.class).instant(), Zone.SHANGHAI)
			.plusDays(days)
			.toString();
	}

	/** The code on the paper of the listing's notice, once it is made. */
	private String code(CaseWalk walk) {
		long letter = this.program.getBean(Letters.class).ofCase(walk.number()).get(0).id();
		try (Visitor office = this.visitors.named("office", Visitor.PHONE, "zh-CN")) {
			office.openUntil("/letters/" + letter, "#letter-files");
			return office.page().locator("#letter .facts code").innerText();
		}
	}

	private static int width(String language) {
		return "en".equals(language) ? Visitor.DESK : Visitor.PHONE;
	}

	private static void picture(Visitor visitor, String name, String language, CaseWalk walk) {
		shown(visitor, name, language);
		assertThat(visitor.page().locator("body").innerText()).doesNotContain("portal.", "listing.")
			.doesNotContain(STAFF)
			.doesNotContain(
					STAFF.stream().map((login) -> walk.people().find(login).orElseThrow()).map(Person::name).toList());
	}

	private static void shown(Visitor visitor, String name, String language) {
		visitor.snapshot("%s-%s".formatted(name, language));
		assertThat(visitor.page().locator("body").innerText()).doesNotContain("??");
	}

}
