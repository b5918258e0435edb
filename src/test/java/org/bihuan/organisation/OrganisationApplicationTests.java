package org.bihuan.organisation;

import java.util.List;

import org.bihuan.BihuanTest;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The demo's organisation as the database holds it.
 */
@BihuanTest
class OrganisationApplicationTests {

	@Autowired
	private Units units;

	@Autowired
	private People people;

	@Autowired
	private Documents documents;

	@Autowired
	private ApplicationRunner organisationData;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aUnitCarriesItsSectorsTagsAndAuthority() {
		UnitView unit = this.units.find(new UnitCode("E-0003")).orElseThrow();
		assertThat(unit.sectors()).containsExactly("state-owned", "industry-trade");
		assertThat(unit.riskTags()).containsExactly("combustible-dust");
		assertThat(unit.leadAuthority()).isEqualTo(new UnitCode("A-soe"));
		assertThat(unit.town()).isEqualTo(new UnitCode("T-longzhou"));
		assertThat(unit.district()).isEqualTo(new UnitCode("D-demo"));
	}

	@Test
	void competenceFollowsTheSector() {
		UnitView unit = this.units.find(new UnitCode("E-0003")).orElseThrow();
		assertThat(this.units.sectorsOf(unit)).startsWith("state-owned", "industry-trade")
			.contains("fire", "market-regulation", "meteorology", "urban-management")
			.hasSize(6);
		assertThat(this.units.competentAuthority(unit, "industry-trade")).isEqualTo(new UnitCode("A-emergency"));
		assertThat(this.units.competentAuthority(unit, "fire")).isEqualTo(new UnitCode("A-fire"));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.units.competentAuthority(unit, "education"));
	}

	@Test
	void aDistrictHasItsOffice() {
		assertThat(this.units.office(new UnitCode("D-demo"))).isEqualTo(new UnitCode("O-demo"));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.units.office(new UnitCode("D-elsewhere")));
	}

	@Test
	void oneEnterpriseStandsForEverySector() {
		assertThat(this.units.find(new UnitCode("E-0101")).orElseThrow().sectors())
			.containsExactly("development-reform");
		assertThat(this.units.find(new UnitCode("E-0128")).orElseThrow().sectors()).containsExactly("shipping");
	}

	@Test
	void theDemoLedgerCoversEverySectorEveryRiskAndThreeTowns() {
		assertThat(ledger("code from org_unit where code")).hasSize(300);
		assertThat(ledger("name from org_unit where code")).hasSize(300);
		assertThat(ledger("sector_code from org_unit_sector where unit_code")).hasSize(28);
		assertThat(ledger("tag from org_unit_tag where unit_code")).containsAll(new RiskTags().codes());
		assertThat(ledger("town from org_unit where code")).containsExactlyInAnyOrder("T-longzhou", "T-baihe",
				"T-qingping");
		assertThat(this.people.find("boss-e-1300").orElseThrow().posts())
			.containsExactly(Group.parse("principal-leader@E-1300"));
	}

	@Test
	void peopleHoldTheirPosts() {
		assertThat(this.people.find("chief-emergency").orElseThrow().posts())
			.containsExactly(Group.parse("section-chief@A-emergency"));
		assertThat(this.people.find("boss-e-0001").orElseThrow().posts())
			.containsExactly(Group.parse("principal-leader@E-0001"));
		assertThat(this.people.find("tipoff").orElseThrow().posts())
			.containsExactly(Group.parse("tip-off-officer@A-emergency"));
		assertThat(this.people.holding(Group.parse("inspector@A-emergency"))).extracting(Person::login)
			.containsExactly("inspector1-emergency", "inspector2-emergency");
		assertThat(this.people.find("nobody")).isEmpty();
	}

	@Test
	void theDemoDistrictActivatesItsDocuments() {
		assertThat(this.documents.active()).containsExactlyInAnyOrder("D001", "P-0", "S-10", "S-16", "S-law");
	}

	@Test
	void aSecondStartChangesNothing() throws Exception {
		List<Long> before = counts();
		this.organisationData.run(new DefaultApplicationArguments());
		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void everyPostIsOfAKnownRole() {
		assertThat(this.jdbc.queryForList("select distinct role from org_post", String.class))
			.allMatch((role) -> Role.find(role).isPresent())
			.hasSize(Role.values().length);
	}

	private List<String> ledger(String values) {
		return this.jdbc.queryForList("select distinct " + values + " between 'E-1001' and 'E-1300'", String.class);
	}

	private List<Long> counts() {
		return List
			.of("org_sector", "org_unit", "org_unit_sector", "org_unit_tag", "org_person", "org_post", "org_document",
					"org_document_activation")
			.stream()
			.map((table) -> this.jdbc.queryForObject("select count(*) from " + table, Long.class))
			.toList();
	}

}
