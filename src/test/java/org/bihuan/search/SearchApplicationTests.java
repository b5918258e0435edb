package org.bihuan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same words find the same things on either database, and nothing out of sight.
 */
@BihuanTest
class SearchApplicationTests {

	@Autowired
	private Hazards hazards;

	@Autowired
	private UnitLedger units;

	@Autowired
	private People people;

	@Autowired
	private Search search;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TestRestTemplate web;

	@BeforeEach
	void corpus() {
		if (find("auditor", "查找用语料").cases().total() == 0) {
			register("查找用语料 除尘器泄爆口50%被挡", "𠮷麤牌风机 (二车间) \"超标\"");
			register("查找用语料 液氨a泄漏", "Dust in DUCT A-17, to be cleaned");
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

	private void register(String title, String description) {
		this.hazards.register(
				new Registration(new UnitCode("E-0001"), null, title, description, "查找用位置", null, Map.of(), false,
						false, HazardSource.AUTHORITY_INSPECTION, null, null),
				this.people.find("inspector1-emergency").orElseThrow(), null);
	}

	private Found find(String login, String text) {
		return this.search.find(this.people.find(login).orElseThrow(), text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "查找用|3|1", "查找用 泄爆|1|0", "泄爆口50%|1|0", "𠮷麤|1|1", "查找用 𠮷|1|1", "查找用 氨|2|0", "查找用 液氨|1|0",
					"液氨a泄漏|1|0", "查找用 to|1|0", "查找用 a|1|1", "查找用 duct a-17|1|0", "查找用 A-17|1|1", "DUST 查找用|1|0",
					"(二车间)|1|0", "\"超标\"|1|0", "查找用 +液氨|0|0", "查找用 液氨*|0|0", "查找用 @4|0|0", "查找用 -氨|0|0", "查找用 %_|0|0",
					"甲乙丙丁戊|1|0", "甲丙|0|0", "e-search-1|0|1", "查找用 zzz|0|0" })
	void theSameWordsFindTheSame(String text, int cases, int units) {
		Found found = find("auditor", text);
		assertThat(found.cases().total()).isEqualTo(cases);
		assertThat(found.units().total()).isEqualTo(units);
		assertThat(found.cases().items()).hasSize(cases);
		assertThat(found.units().items()).hasSize(units);
	}

	@Test
	void aNumberFindsItsCase() {
		String number = find("auditor", "液氨a泄漏").cases().items().get(0).caseNumber().value();
		assertThat(find("auditor", number).cases().items()).extracting((found) -> found.caseNumber().value())
			.contains(number);
		assertThat(find("auditor", "nothing-" + number).cases().total()).isZero();
	}

	@Test
	void nothingOutOfSightIsFound() {
		assertThat(find("boss-e-0001", "查找用").cases().total()).isEqualTo(3);
		assertThat(find("boss-e-0001", "查找用").units().total()).isZero();
		assertThat(find("chief-education", "查找用").cases().total()).isZero();
		assertThat(find("chief-education", "查找用").units().total()).isEqualTo(1);
		assertThat(find("boss-e-0002", "查找用").nothing()).isTrue();
		assertThat(find("designer", "查找用").nothing()).isTrue();
		assertThat(find("admin", "查找用").cases().total()).isZero();
	}

	@Test
	void programsGetTheSame() {
		Map<?, ?> found = this.web.withBasicAuth("auditor", "bihuan-demo")
			.getForObject("/api/v1/search?q={q}", Map.class, "查找用 A-17");
		assertThat(((Map<?, ?>) found.get("cases")).get("total")).isEqualTo(1);
		assertThat(((Map<?, ?>) found.get("units")).get("total")).isEqualTo(1);
		assertThat(find("auditor", " ").nothing()).isTrue();
	}

	@Test
	void aChangedNameIsFoundAndTheOldOneIsNot() {
		UnitCode code = new UnitCode("E-SEARCH-2");
		this.transactions.executeWithoutResult((status) -> this.units.upsert(List.of(named(code, "旧名甲查")), "admin"));
		assertThat(find("auditor", "旧名甲查").units().total()).isEqualTo(1);
		this.transactions.executeWithoutResult((status) -> this.units.upsert(List.of(named(code, "新名乙查")), "admin"));
		assertThat(find("auditor", "旧名甲查").units().total()).isZero();
		assertThat(find("auditor", "新名乙查").units().total()).isEqualTo(1);
	}

	private static UnitDraft named(UnitCode code, String name) {
		return new UnitDraft(code, name, List.of("education"), List.of(), null, new UnitCode("T-longzhou"));
	}

}
