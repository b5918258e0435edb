package org.bihuan.listing.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterView;
import org.bihuan.letter.Letters;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListedCases;
import org.bihuan.longwork.Workbooks;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.CaseActs;
import org.bihuan.worklist.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A listed case in the whole program. Its letters are issued by the event that the room
 * letter publishes, for how they come about is told there.
 */
@BihuanTest
class ListingApplicationTests {

	@Autowired
	private ApplicationContext program;

	@LocalServerPort
	private int port;

	@Test
	void aListedCaseHasItsClocksAndIsDelistedAfterTheSignOff() {
		CaseWalk walk = rectifying("E-0118");
		long measure = listed(walk);
		assertThat(flags(walk)).contains(CaseFlag.LISTED);
		assertThat(walk.obligation("listed-limit").state()).isEqualTo("running");
		assertThat(board()).contains("除尘管道积尘公示", walk.cover().unitName(), "演安办挂〔2026〕1号");
		assertThat(walk.open("progress-report").dueAt()).isEqualTo(walk.obligation("progress-report").dueAt());
		assertThat(
				walk.rows("select basis_document from ddl_obligation where case_number = ? and kind = 'listed-limit'"))
			.hasSize(1);
		walk.does("progress-report", Map.of("progress", "已停用", "percent", 40, "next", "清理"));
		walk.decides("review-progress", "accept", "accept");
		walk.program()
			.getBean(CaseActs.class)
			.begin(walk.number(), "extension", Map.of("obligation", "listed-limit", "kind", "EXTEND", "days", 2,
					"ground", "OTHER", "explanation", "等配件"),
					this.program.getBean(People.class).find("safety-e-0118").orElseThrow());
		assertThat(walk.open("decide-extension").groups()).containsExactly("office-director@O-demo");
		walk.decides("decide-extension", "approve", "approve");
		walk.rectifies();
		walk.applies();
		assertThat(walk.rows("select basis_document from ddl_obligation where case_number = ? and kind = 'verify'"))
			.first()
			.satisfies((row) -> assertThat(row.get("BASIS_DOCUMENT")).isEqualTo("S-16"));
		walk.verifies("pass");
		walk.decides("co-sign-verification", "agree", "agree");
		walk.decides("sign-off", "approve", "approve");
		assertThat(walk.obligation("listed-limit").state()).isEqualTo("met");
		assertThat(walk.steps()).contains("propose-delisting").doesNotContain("progress-report");
		walk.does("propose-delisting", Map.of("opinion", "已整改到位"));
		walk.decides("approve-delisting", "approve", "approve");
		assertThat(flags(walk)).contains(CaseFlag.LISTED);
		issue(walk, LetterKind.DELISTING_NOTICE, "演安办摘〔2026〕1号");
		assertThat(flags(walk)).doesNotContain(CaseFlag.LISTED);
		assertThat(this.program.getBean(Measures.class).find(measure).state()).isEqualTo(MeasureState.DONE);
		assertThat(board()).contains("已摘牌");
		assertThat(get("chief-emergency", "/api/v1/listings?unit=E-0118")).contains("\"state\":\"DELISTED\"");
		assertThat(get("boss-e-0002", "/api/v1/listings?unit=E-0118")).contains("\"total\":0");
		assertThat(get("chief-emergency", "/listings?unit=E-0118")).contains("演安办挂〔2026〕1号");
		assertThat(get("chief-emergency", "/cases/" + walk.number() + "/listings")).contains("case-listings");
		exported(walk);
	}

	/** The workbook holds what the list shows, row by row, and nothing of others. */
	private void exported(CaseWalk walk) {
		Workbooks workbooks = new Workbooks(this.program);
		List<List<String>> rows = workbooks.of("chief-emergency", "/listings", "unit=E-0118");
		assertThat(rows.get(0)).containsExactly("序号", "案件编号", "单位", "公示内容", "级别", "状态", "挂牌时间", "整改期限", "挂牌督办通知书",
				"离开公示牌");
		ListedCase listing = this.program.getBean(ListedCases.class).ofCase(walk.number()).get(0);
		assertThat(rows.subList(1, rows.size())).extracting((row) -> row.get(1))
			.containsExactlyElementsOf(listed("chief-emergency", "unit=E-0118"));
		assertThat(rows.subList(1, rows.size())).extracting((row) -> row.get(0))
			.containsExactlyElementsOf(IntStream.range(1, rows.size()).mapToObj(String::valueOf).toList());
		assertThat(rows).filteredOn((row) -> row.get(1).equals(walk.number().value()))
			.extracting((row) -> row.subList(2, row.size()))
			.containsExactly(List.of(walk.cover().unitName(), "除尘管道积尘公示", "区级", "已摘牌", minute(listing.listedAt()),
					String.valueOf(listing.limitDay()), "演安办挂〔2026〕1号", minute(listing.delistedAt())));
		assertThat(workbooks.of("chief-emergency", "/listings", "unit=E-0118&state=LISTED"))
			.noneMatch((row) -> row.contains(walk.number().value()));
		for (String stranger : List.of("chief-education", "boss-e-0002")) {
			assertThat(workbooks.of(stranger, "/listings", "unit=E-0118")).as(stranger)
				.isNotEmpty()
				.noneMatch((row) -> row.contains(walk.number().value()));
		}
	}

	private List<String> listed(String login, String filter) {
		List<String> numbers = new ArrayList<>();
		new Caller(this.port, login).json("/api/v1/listings?limit=200&" + filter)
			.get("items")
			.forEach((row) -> numbers.add(row.get("caseNumber").asText()));
		return numbers;
	}

	private static String minute(@Nullable Instant at) {
		return LocalDateTime.ofInstant(Objects.requireNonNull(at), Zone.SHANGHAI)
			.truncatedTo(ChronoUnit.MINUTES)
			.toString()
			.replace('T', ' ');
	}

	@Test
	void anUpheldObjectionTakesItOffTheBoard() {
		CaseWalk walk = rectifying("E-0118");
		long measure = listed(walk);
		this.program.getBean(CaseActs.class)
			.begin(walk.number(), "objection", Map.of("against", "LISTING", "statement", "已在整改"),
					this.program.getBean(People.class).find("boss-e-0118").orElseThrow());
		walk.does("answer-objection", Map.of("outcome", "uphold", "answer", "理由成立"));
		assertThat(flags(walk)).doesNotContain(CaseFlag.LISTED);
		assertThat(walk.obligation("listed-limit").state()).isEqualTo("ended");
		assertThat(walk.steps()).doesNotContain("progress-report");
		assertThat(this.program.getBean(Measures.class).find(measure).state()).isEqualTo(MeasureState.ENDED);
	}

	private CaseWalk rectifying(String unit) {
		CaseWalk walk = CaseWalk.registered(this.program, unit, true);
		walk.decides("confirm-registration", "confirm", "confirm");
		walk.duties();
		walk.plans();
		walk.decides("approve-plan", "approve", "approve");
		return walk;
	}

	private long listed(CaseWalk walk) {
		long measure = transaction(() -> this.program.getBean(Measures.class)
			.take(new MeasureOrder(walk.number(), "LISTING", walk.cover().unit(), walk.cover().authority(), "OVERDUE",
					3, "D001", "§18二(二)6", null, "chief-emergency")));
		String limit = LocalDate
			.ofInstant(this.program.getBean(Clock.class).instant().plus(Duration.ofDays(60)), Zone.SHANGHAI)
			.toString();
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> walk.does("propose-listing",
				Map.of("outcome", "propose", "what", "联系人13800138000", "requirements", "清理", "limit", limit)));
		walk.does("propose-listing",
				Map.of("outcome", "propose", "what", "除尘管道积尘公示", "requirements", "清理除尘管道", "limit", limit));
		assertThat(walk.open("approve-listing").groups()).containsExactly("office-director@O-demo");
		walk.decides("approve-listing", "approve", "approve");
		issue(walk, LetterKind.LISTING_NOTICE, "演安办挂〔2026〕1号");
		return measure;
	}

	private void issue(CaseWalk walk, LetterKind kind, String number) {
		List<LetterView> letters = this.program.getBean(Letters.class).ofCase(walk.number());
		long id = letters.stream().filter((one) -> one.kind() == kind).findFirst().orElseThrow().id();
		transaction(() -> {
			this.program.publishEvent(
					new LetterIssued(id, walk.number(), kind, number, this.program.getBean(Clock.class).instant()));
			return id;
		});
	}

	private <T> T transaction(Supplier<T> act) {
		return this.program.getBean(TransactionOperations.class).execute((status) -> act.get());
	}

	private Set<CaseFlag> flags(CaseWalk walk) {
		return this.program.getBean(CaseFiles.class).flags(walk.number());
	}

	private String board() {
		return new Browser(this.port).get("/public/board").body();
	}

	private String get(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path).body();
	}

}
