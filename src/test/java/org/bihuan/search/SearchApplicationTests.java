package org.bihuan.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.filed.FiledRound;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.search.Found.Case;
import org.bihuan.search.Found.Group;
import org.bihuan.search.Found.Unit;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.words.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same words find the same cases and units on either database, and nothing out of
 * sight.
 */
@BihuanTest
class SearchApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Hazards hazards;

	@Autowired
	private UnitLedger units;

	@Autowired
	private People people;

	@Autowired
	private Search search;

	@Autowired
	private CaseFiles files;

	@Autowired
	private FiledRound round;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void corpus() {
		if (cases("auditor", "查找用语料").total() == 0) {
			register("查找用语料 除尘器泄爆口50%被挡", "𠮷麤牌风机 (二车间) \"超标\" ~3m >2 <1 x@y");
			register("查找用语料 液氨a泄漏", "Dust in DUCT A-17, to be cleaned +氯*");
			register("查找用语料 氨水桶", "一甲乙丙丁戊");
		}
		this.transactions
			.executeWithoutResult((status) -> this.units.upsert(List.of(new UnitDraft(new UnitCode("E-SEARCH-1"),
					"查找用单位𠮷麤A-17厂", List.of("education"), List.of(), null, new UnitCode("T-longzhou"))), "admin"));
	}

	@AfterEach
	void leaveTheDemoAsItWas() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("delete from org_unit_change where unit_code like 'E-SEARCH-%'");
			this.jdbc.update("delete from org_unit_sector where unit_code like 'E-SEARCH-%'");
			this.jdbc.update("delete from org_unit where code like 'E-SEARCH-%'");
		});
	}

	private CaseNumber register(String title, String description) {
		return register(title, description, null);
	}

	private CaseNumber register(String title, String description, String criterion) {
		return this.hazards.register(
				new Registration(new UnitCode("E-0001"), null, title, description, "某处", criterion, Map.of(), false,
						false, HazardSource.AUTHORITY_INSPECTION, null, null),
				this.people.find("inspector1-emergency").orElseThrow(), null);
	}

	private Found find(String login, String text) {
		return this.search.find(this.people.find(login).orElseThrow(), Question.of(text, null, null));
	}

	private Group<Case> cases(String login, String text) {
		return Objects.requireNonNull(find(login, text).cases());
	}

	private Group<Unit> units(String login, String text) {
		return Objects.requireNonNull(find(login, text).units());
	}

	private List<String> numbers(String login, String text) {
		return cases(login, text).items().stream().map((one) -> one.caseNumber().value()).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "查找用|3|1", "查找用 泄爆|1|0", "泄爆口50%|1|0", "𠮷麤|1|1", "查找用 𠮷|1|1", "查找用 氨|2|0", "查找用 液氨|1|0",
					"液氨a泄漏|1|0", "查找用 to|1|0", "查找用 a|1|1", "查找用 duct a-17|1|0", "查找用 A-17|1|1", "DUST 查找用|1|0",
					"(二车间)|1|0", "\"超标\"|1|0", "查找用 +液氨|0|0", "查找用 液氨*|0|0", "查找用 @4|0|0", "查找用 -氨|0|0", "查找用 %_|0|0",
					"甲乙丙丁戊|1|0", "甲丙|0|0", "e-search-1|0|1", "查找用 zzz|0|0", "查找用 +|1|0", "查找用 +氯|1|0", "查找用 *|1|0",
					"查找用 \"|1|0", "查找用 (|1|0", "查找用 )|1|0", "查找用 ~|1|0", "查找用 ~3|1|0", "查找用 >|1|0", "查找用 <1|1|0",
					"查找用 x@y|1|0", "查找用 >氨|0|0", "查找用 \\|0|0", "查找用 '|0|0", "查找用 (液氨 氨水)|0|0", "查找用　液氨　泄漏|1|0" })
	void theSameWordsFindTheSame(String text, int cases, int units) {
		assertThat(cases("auditor", text).total()).isEqualTo(cases);
		assertThat(cases("auditor", text).items()).hasSize(cases);
		assertThat(units("auditor", text).total()).isEqualTo(units);
		assertThat(units("auditor", text).items()).hasSize(units);
		// along the other road, by the cases of those who see few
		assertThat(cases("boss-e-0001", text).total()).isEqualTo(cases);
	}

	@Test
	void aNumberFindsItsCaseFirst() {
		CaseNumber number = new CaseNumber(numbers("auditor", "液氨a泄漏").get(0));
		CaseNumber titled = register("复发 " + number, "见前案");
		CaseNumber cited = register("查找排序", "参见 " + number);
		assertThat(numbers("auditor", number.value())).containsExactly(number.value(), titled.value(), cited.value());
		assertThat(numbers("inspector1-emergency", number.value().toLowerCase())).startsWith(number.value());
		assertThat(cases("auditor", "nothing-" + number).total()).isZero();
	}

	@Test
	void nothingOutOfSightIsFoundOrCounted() {
		assertThat(cases("boss-e-0001", "查找用").total()).isEqualTo(3);
		assertThat(units("boss-e-0001", "查找用").total()).isZero();
		assertThat(cases("inspector1-emergency", "查找用").total()).isEqualTo(3);
		assertThat(cases("chief-education", "查找用").total()).isZero();
		assertThat(units("chief-education", "查找用").total()).isEqualTo(1);
		assertThat(cases("boss-e-0002", "查找用").total()).isZero();
		assertThat(units("boss-e-0002", "查找用").total()).isZero();
		assertThat(cases("designer", "查找用").total()).isZero();
		assertThat(cases("admin", "查找用").total()).isZero();
		assertThat(units("admin", "查找用").total()).isEqualTo(1);
	}

	@Test
	void oneWhoWorksOnACaseFindsIt() {
		CaseNumber number = register("查找参与", "参与者");
		assertThat(numbers("designer", "查找参与")).isEmpty();
		this.transactions.executeWithoutResult((status) -> this.files.addParticipant(number, "designer"));
		assertThat(numbers("designer", "查找参与")).containsExactly(number.value());
	}

	@Test
	void aCriterionIsFoundByItsWords() {
		String criterion = this.jdbc.queryForObject(
				"select min(code) from haz_criterion where sector = 'industry-trade' and risk_tag is null",
				String.class);
		String article = this.jdbc.queryForObject("select article from haz_criterion where code = ?", String.class,
				criterion);
		CaseNumber number = register("查找判定", "对照标准", criterion);
		assertThat(numbers("auditor", "查找判定 " + article)).containsExactly(number.value());
	}

	@Test
	void whatWasFiledIsFoundAfterwards() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", true);
		walk.does("interim-measures", Map.of("taken", List.of("evacuate"), "description", "查找临时措施：拉起红色警戒带"));
		assertThat(numbers("boss-e-0118", "红色警戒带")).isEmpty();
		this.round.follow();
		assertThat(numbers("boss-e-0118", "红色警戒带")).containsExactly(walk.number().value());
		assertThat(numbers("auditor", "除尘管道积尘 红色警戒带")).containsExactly(walk.number().value());
		assertThat(numbers("boss-e-0001", "红色警戒带")).isEmpty();
		Case found = cases("auditor", "红色警戒带").items().get(0);
		assertThat(found.excerpt()).contains(new Piece("红色警戒带", true)).hasSizeGreaterThan(1);
		assertThat(found.marked()).containsExactly(new Piece(found.title(), false));
		assertThat(numbers("auditor", walk.number() + " evacuate")).isEmpty();
	}

	@Test
	void aClosedCaseIsStillFound() {
		CaseNumber number = register("查找已结案", "结案后仍在");
		this.transactions
			.executeWithoutResult((status) -> this.files.changeState(number, "CLOSED", "MISTAKEN", "system"));
		assertThat(cases("boss-e-0001", "查找已结案").items()).extracting(Case::state).containsExactly("CLOSED");
	}

	@Test
	void wordsOfATransactionThatFailedAreNotFound() {
		this.transactions.executeWithoutResult((status) -> {
			register("查找回滚", "没有发生");
			status.setRollbackOnly();
		});
		assertThat(cases("auditor", "查找回滚").total()).isZero();
	}

	@Test
	void aUnitIsFoundByItsNameAndByThoseItHad() {
		UnitCode code = new UnitCode("E-SEARCH-2");
		this.transactions.executeWithoutResult((status) -> this.units.upsert(List.of(named(code, "旧名甲查")), "admin"));
		assertThat(units("auditor", "旧名甲查").total()).isEqualTo(1);
		this.transactions.executeWithoutResult((status) -> this.units.upsert(List.of(named(code, "新名乙查")), "admin"));
		assertThat(units("auditor", "旧名甲查").items()).singleElement().satisfies((unit) -> {
			assertThat(unit.name()).isEqualTo("新名乙查");
			assertThat(unit.excerpt()).containsExactly(new Piece("旧名甲查", true));
		});
		assertThat(units("auditor", "新名乙查").items()).singleElement()
			.satisfies((unit) -> assertThat(unit.excerpt()).isEmpty());
		assertThat(units("auditor", "名甲查 新名").total()).isEqualTo(1);
	}

	private static UnitDraft named(UnitCode code, String name) {
		return new UnitDraft(code, name, List.of("education"), List.of(), null, new UnitCode("T-longzhou"));
	}

}
