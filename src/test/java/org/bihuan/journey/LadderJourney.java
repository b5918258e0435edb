package org.bihuan.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import com.microsoft.playwright.Download;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyState;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ladder of a case, that of its unit, the register of measures, the board of overdue
 * clocks with its pictures, and the account of the unit, as people read them.
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
			visitor.page().locator("#unit-promises").waitFor();
			picture(visitor, "unit-ladders-" + width);
			visitor.open("/measures?case=" + walk.number());
			picture(visitor, "measures-" + width);
			visitor.open("/overdue?unit=E-0118");
			visitor.page().locator("#overdue-list .lamp-black").first().waitFor();
			picture(visitor, "overdue-" + width);
			visitor.open("/pictures");
			visitor.page().locator("[data-chart='trend'] svg").waitFor();
			picture(visitor, "pictures-" + width);
			accounts(visitor, width);
			visitor.turnTo(Visitor.PHONE);
			visitor.open("/cases?unit=E-0118");
			picture(visitor, "ladder-cases-" + language);
		}
	}

	private void accounts(Visitor visitor, int width) {
		periods(true);
		visitor.open("/accounts?year=2034");
		picture(visitor, "accounts-" + width);
		visitor.open("/accounts/E-0118?year=2034");
		visitor.page().locator("#unit-promises").waitFor();
		picture(visitor, "account-" + width);
		String code = certificate(visitor, width);
		visitor.open("/promises");
		picture(visitor, "promises-" + width);
		visitor.open("/promises/NOT_CHECKED?unit=E-0118");
		picture(visitor, "promise-" + width);
		visitor.open("/units/E-0118/enforcement");
		visitor.page().locator("#barred").waitFor();
		picture(visitor, "enforcement-" + width);
		visitor.open("/enforcement?q=E-0118");
		picture(visitor, "enforcement-list-" + width);
		visitor.open("/enforcement/plans?year=2034");
		visitor.page().locator("#plan-list").waitFor();
		picture(visitor, "enforcement-plans-" + width);
		visitor.open("/duties/what-if?asked=true&sectors=state-owned&sectors=industry-trade");
		picture(visitor, "what-if-same-" + width);
		visitor.open("/public/certificates/" + code);
		visitor.page().locator("#certificate-hash").waitFor();
		picture(visitor, "public-certificate-" + width);
		periods(false);
	}

	/** Prints a certificate, keeps it to be looked at, and tells its code. */
	private String certificate(Visitor visitor, int width) {
		Download paper = visitor.page().waitForDownload(() -> visitor.page().click("#certificate button"));
		paper.saveAs(Path.of("target", "screenshots", "certificate-" + width + ".pdf"));
		return this.program.getBean(JdbcClient.class)
			.sql("select code from acc_certificate where unit = 'E-0118' order by issued_at desc limit 1")
			.query(String.class)
			.single();
	}

	/** Periods of a year that no other test reaches. */
	private void periods(boolean there) {
		JdbcClient jdbc = this.program.getBean(JdbcClient.class);
		this.program.getBean(TransactionOperations.class).executeWithoutResult((status) -> {
			jdbc.sql("delete from dty_period where period like '2034-%'").update();
			jdbc.sql("delete from acc_plan where plan_year = 2034").update();
			if (there) {
				jdbc.sql(
						"""
								insert into acc_plan (unit, authority, plan_year, seq, planned_on, occasion, reference_text, reason,
								per_year, method, rule_id, document, place, planned_by, planned_at) values ('E-0118', 'A-emergency',
								2034, 1, date '2034-06-01', 'TIP_OFF', '12350-7', '', 1, 'PLANNED', 'r', 'D002', '20',
								'chief-emergency', timestamp '2033-12-01 09:00:00')""")
					.update();
				DutyRows rows = new DutyRows(jdbc);
				rows.add("E-0118", DutyKind.LEADER_INSPECTION, "MAJOR_HAZARD_WORK", "2034-01",
						LocalDate.of(2034, 1, 31), DutyState.DONE, LocalDateTime.of(2034, 1, 9, 10, 0), "boss-e-0118");
				rows.add("E-0118", DutyKind.LEADER_INSPECTION, "MAJOR_HAZARD_WORK", "2034-02",
						LocalDate.of(2034, 2, 28), DutyState.SETTLED_LATE, LocalDateTime.of(2034, 3, 2, 10, 0),
						"boss-e-0118");
				rows.add("E-0118", DutyKind.LEADER_INSPECTION, "MAJOR_HAZARD_WORK", "2034-03",
						LocalDate.of(2034, 3, 31), DutyState.MISSED);
				rows.add("E-0118", DutyKind.LEADER_INSPECTION, "FIRE", "2034-Q1", LocalDate.of(2034, 3, 31),
						DutyState.OPEN);
				jdbc.sql("""
						update dty_period set missed_file = 'LZ-demo-2034-1', note = '补查消防通道', evidence = '台账第 3 页'
						where unit = 'E-0118' and period = '2034-02'""").update();
			}
		});
	}

	private static void picture(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.page().locator("main").innerText()).doesNotContain("??", "escalation.", "measure.");
	}

}
