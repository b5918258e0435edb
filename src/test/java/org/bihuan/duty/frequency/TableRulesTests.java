package org.bihuan.duty.frequency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRules;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.OwedDuty.Basis;
import org.bihuan.duty.Patience;
import org.bihuan.duty.Traits;
import org.bihuan.organisation.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class TableRulesTests {

	private static final TableText INSPECTIONS = new TableText(FrequencyTables.INSPECTIONS);

	private static final TableText DUTIES = new TableText(FrequencyTables.DUTIES);

	private static final List<String> POSTS = Arrays.stream(Role.values()).map(Role::code).toList();

	private final Tables tables = new Tables(Tables.DEMO);

	private final DutyRules rules = this.tables.rules();

	private static OwedDuty duty(List<OwedDuty> owed, String code) {
		return owed.stream().filter((one) -> one.duty().equals(code)).reduce((one, other) -> {
			throw new AssertionError(code + " twice: " + one + other);
		}).orElseThrow(() -> new AssertionError(code + " is not among " + owed));
	}

	@Test
	void aStateOwnedEnterpriseWithDustIsInspectedMonthlyAndItsFireSafetyQuarterly() {
		List<OwedDuty> owed = this.rules.owed(List.of("state-owned", "industry-trade"), List.of("combustible-dust"));
		assertThat(owed.get(0).kind()).isEqualTo(DutyKind.LEADER_INSPECTION);
		OwedDuty hazards = duty(owed, "MAJOR_HAZARD_WORK");
		assertThat(hazards.frequency()).isEqualTo(Frequency.MONTHLY);
		assertThat(hazards.scope()).isEqualTo(DutyScope.UNIT);
		assertThat(hazards.post()).isEqualTo("principal-leader");
		assertThat(hazards.bases()).extracting(Basis::frequency, Basis::document, Basis::place)
			.containsExactly(tuple(Frequency.MONTHLY, "D001", "§18(二)4"), tuple(Frequency.QUARTERLY, "D001", "§18(二)4"),
					tuple(Frequency.QUARTERLY, "D001", "§19(一)1"));
		OwedDuty fire = duty(owed, "FIRE");
		assertThat(fire.frequency()).isEqualTo(Frequency.QUARTERLY);
		assertThat(fire.outputs()).isEqualTo("REPORT_FIRE");
		assertThat(hazards.outputs()).isEmpty();
		assertThat(duty(owed, "evacuation-drill").frequency()).isEqualTo(Frequency.YEARLY);
	}

	@Test
	void aBasisOfADocumentThatIsNotActiveIsNotNamed() {
		List<String> sectors = List.of("industry-trade");
		assertThat(duty(this.rules.owed(sectors, List.of()), "MAJOR_HAZARD_WORK").bases())
			.extracting(Basis::document, Basis::place)
			.containsExactly(tuple("D001", "§18(二)4"));
		this.tables.activate(List.of("D001", "D004", "P-0"));
		assertThat(duty(this.rules.owed(sectors, List.of()), "MAJOR_HAZARD_WORK").bases())
			.extracting(Basis::document, Basis::place)
			.containsExactly(tuple("D001", "§18(二)4"), tuple("D004", "二(二)4"));
	}

	@Test
	void sectorsWithoutARuleAreInspectedQuarterlyByDefault() {
		OwedDuty hazards = duty(this.rules.owed(List.of("commerce"), List.of()), "MAJOR_HAZARD_WORK");
		assertThat(hazards.frequency()).isEqualTo(Frequency.QUARTERLY);
		assertThat(hazards.bases()).extracting(Basis::document).containsExactly("P-0");
	}

	@Test
	void theStricterDrillBeatsTheYearlyOnesAndKeepsThem() {
		OwedDuty drill = duty(this.rules.owed(List.of("transport", "water"), List.of("high-hazard")),
				"evacuation-drill");
		assertThat(drill.frequency()).isEqualTo(Frequency.HALF_YEARLY);
		assertThat(drill.bases()).extracting(Basis::frequency)
			.containsExactly(Frequency.HALF_YEARLY, Frequency.HALF_YEARLY, Frequency.YEARLY, Frequency.YEARLY,
					Frequency.YEARLY);
	}

	@Test
	void aStoppedMineReportsWithinDaysOfTheOccasion() {
		OwedDuty report = duty(this.rules.owed(List.of("non-coal-mines"), List.of("stopped-3-months")),
				"report-of-stopped-mine");
		assertThat(report.scope()).isEqualTo(DutyScope.OCCASION);
		assertThat(report.dueRule().fromOccasion()).isTrue();
		assertThat(report.mustSign()).isTrue();
	}

	@Test
	void aCommitmentAndASignedReportAreOwedWhereTheirDocumentIsActive() {
		List<String> sectors = List.of("industry-trade");
		List<String> tags = List.of("confined-space");
		assertThat(this.rules.owed(sectors, tags)).extracting(OwedDuty::duty)
			.doesNotContain("commitment", "special-self-check-report");
		this.tables.activate(List.of("D002", "P-0"));
		assertThat(this.rules.owed(sectors, tags)).extracting(OwedDuty::duty, OwedDuty::mustSign)
			.contains(tuple("commitment", true), tuple("special-self-check-report", true));
	}

	@Test
	void authoritiesAndTownsOweTheirOwn() {
		OwedDuty explosives = duty(this.rules.owedByAuthority("economy-information"), "check-of-civil-explosives");
		assertThat(explosives.periods(LocalDate.of(2026, 5, 1))).hasSize(6);
		assertThat(explosives.post()).isEqualTo("inspector");
		assertThat(this.rules.owedByAuthority("natural-resources"))
			.filteredOn((one) -> one.duty().equals("spot-check-of-geohazard-project"))
			.extracting(OwedDuty::scope, OwedDuty::frequency)
			.containsExactly(tuple(DutyScope.PROJECT, Frequency.MONTHLY));
		assertThat(this.rules.owedByAuthority("forestry")).extracting(OwedDuty::duty)
			.contains("sector-fire-check", "forestry-quarterly-meeting")
			.doesNotContain("demolition-table", "check-of-civil-explosives");
		assertThat(this.rules.owedByTown()).extracting(OwedDuty::duty).containsExactly("demolition-table");
		assertThat(this.rules.owed(List.of("economy-information"), List.of("civil-explosives")))
			.extracting(OwedDuty::duty)
			.doesNotContain("check-of-civil-explosives");
	}

	@Test
	void aForgottenDayOpensNoFileAndAMonthDoes() {
		Patience patience = this.rules.patience();
		assertThat(patience.with(DutyKind.CHECK, Frequency.DAILY)).isEqualTo(5);
		assertThat(patience.with(DutyKind.MEETING, Frequency.WEEKLY)).isEqualTo(2);
		assertThat(patience.with(DutyKind.REPORT, Frequency.MONTHLY)).isEqualTo(1);
		assertThat(patience.with(DutyKind.LEADER_INSPECTION, Frequency.DAILY)).isEqualTo(1);
		this.tables.activate(List.of());
		assertThat(this.rules.patience()).isEqualTo(Patience.NONE);
	}

	@Test
	void nothingIsOwedWithoutADocument() {
		this.tables.activate(List.of());
		assertThat(this.rules.owed(Tables.SECTORS, Tables.TAGS)).isEmpty();
	}

	/** The seed is fixed: the same units at every run. */
	@Test
	void ofRandomUnitsTheStrictestRuleHoldsAndNoneIsLost() {
		Random random = new Random(5);
		for (int round = 0; round < 5; round++) {
			List<String> active = some(List.of("D000", "D001", "D001", "D002", "D003", "D004"), 4, random);
			active.add("P-0");
			this.tables.activate(active);
			List<Traits> units = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				units.add(new Traits(some(Tables.SECTORS, 3, random), some(Tables.TAGS, 6, random)));
			}
			Map<Traits, List<OwedDuty>> all = this.rules.owed(units);
			all.forEach((traits, owed) -> holds(traits, owed, active));
			Traits one = units.get(0);
			assertThat(this.rules.owed(shuffled(one.sectors(), random), shuffled(one.riskTags(), random)))
				.isEqualTo(all.get(one));
		}
	}

	private void holds(Traits traits, List<OwedDuty> owed, List<String> active) {
		assertThat(owed).as("%s", traits)
			.extracting(OwedDuty::kind, OwedDuty::duty, OwedDuty::scope)
			.doesNotHaveDuplicates();
		assertThat(owed).extracting(OwedDuty::kind)
			.isSortedAccordingTo((one, other) -> Integer.compare(place(one), place(other)));
		for (OwedDuty one : owed) {
			assertThat(one.bases()).isNotEmpty().allMatch((basis) -> active.contains(basis.document()));
			assertThat(one.bases()).extracting(Basis::frequency).isSorted().first().isEqualTo(one.frequency());
		}
		List<String> rules = owed.stream().flatMap((one) -> one.bases().stream()).map(Basis::rule).distinct().toList();
		assertThat(rules).containsExactlyInAnyOrderElementsOf(matching(traits, active));
	}

	private static List<String> matching(Traits traits, List<String> active) {
		Map<String, List<String>> asked = Map.of("activeDocuments", active, "sectors", traits.sectors(), "riskTags",
				traits.riskTags(), "post", POSTS);
		return Stream.concat(INSPECTIONS.matching(asked).stream(), DUTIES.matching(asked).stream()).toList();
	}

	private static int place(DutyKind kind) {
		return (kind == DutyKind.LEADER_INSPECTION) ? -1 : kind.ordinal();
	}

	private static List<String> some(List<String> from, int most, Random random) {
		List<String> shuffled = shuffled(from, random);
		return new ArrayList<>(shuffled.subList(0, random.nextInt(Math.min(most, from.size()) + 1)));
	}

	private static List<String> shuffled(List<String> from, Random random) {
		List<String> shuffled = new ArrayList<>(from);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

}
