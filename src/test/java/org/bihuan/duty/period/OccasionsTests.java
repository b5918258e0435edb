package org.bihuan.duty.period;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

import org.bihuan.duty.DutyFacts;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.Traits;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mine that stands still for long: what it and its authority owe because of it, each
 * time anew.
 */
class OccasionsTests {

	private static final String SECTOR = "non-coal-mines";

	private static final String LONG = "stopped-3-months";

	private static final String LONGER = "stopped-6-months";

	private static final Function<Traits, List<OwedDuty>> REPORT = (traits) -> traits.riskTags().contains(LONG)
			? List.of(DutyDatabase.owed(DutyKind.REPORT, "report", DutyScope.OCCASION, Frequency.YEARLY, "DAYS:10"))
			: List.of();

	private DutyDatabase database;

	@BeforeEach
	void oneAuthority() {
		this.database = DutyDatabase.empty();
		this.database.tx(() -> this.database.jdbc()
			.sql("insert into org_unit (code, name, kind, district) values ('A-1', 'A-1', 'AUTHORITY', 'D-demo')")
			.update());
		this.database.around().owed = REPORT;
		this.database.around().owedByAuthority = (sector) -> sector.equals(SECTOR)
				? List.of(DutyDatabase.owed(DutyKind.CHECK, "power", DutyScope.OCCASION, Frequency.YEARLY, "DAYS:10"),
						DutyDatabase.owed(DutyKind.CHECK, "patrol", DutyScope.OCCASION, Frequency.MONTHLY, "END"))
				: List.of();
	}

	/** What a register tells is seen by the next round. */
	private void rounds(String day) {
		this.database.day(day);
		this.database.day(day);
	}

	/** The register says so from now on. */
	private void bears(String unit, String... tags) {
		this.database.tx(() -> {
			UnitView before = unit(unit,
					this.database.jdbc()
						.sql("select tag from org_unit_tag where unit_code = ?")
						.param(unit)
						.query(String.class)
						.list());
			this.database.jdbc().sql("delete from org_unit_tag where unit_code = ?").param(unit).update();
			for (String tag : tags) {
				this.database.jdbc()
					.sql("insert into org_unit_tag (unit_code, tag) values (?, ?)")
					.params(unit, tag)
					.update();
			}
			this.database.bean(UnitChanges.class)
				.on(new UnitChanged(before, unit(unit, List.of(tags)), "chief", this.database.around().now));
		});
	}

	private static UnitView unit(String code, List<String> tags) {
		return new UnitView(new UnitCode(code), code, UnitKind.ENTERPRISE, List.of(SECTOR), tags, new UnitCode("A-1"),
				null, new UnitCode("D-demo"));
	}

	private List<String> about(String debtor) {
		return this.database.jdbc()
			.sql("select p.duty, t.name, p.period, p.state from dty_period p join dty_target t on t.id = p.target_id"
					+ " where p.unit = ? order by p.duty, t.name, p.id")
			.param(debtor)
			.query((row, index) -> "%s %s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

	@Test
	void aMineReportsWithinTenDaysEachTimeItStandsStill() {
		this.database.unit("E-1", SECTOR, LONG);
		rounds("2026-03-02");
		assertThat(about("E-1")).containsExactly("report E-1 once OPEN");
		assertThat(this.database.jdbc().sql("select due_at from dty_period").query(LocalDateTime.class).single())
			.isEqualTo(LocalDateTime.parse("2026-03-13T00:00"));
		this.database.tx(() -> this.database.bean(DutyPeriods.class)
			.done(this.database.id("E-1", "report", "once"), this.database.around().now, "boss"));
		rounds("2026-03-04");
		bears("E-1");
		rounds("2026-05-01");
		bears("E-1", LONG);
		rounds("2026-10-30");
		assertThat(about("E-1")).containsExactly("report E-1 once DONE", "report E-1 once OPEN");
	}

	@Test
	void whatWasNotDoneWhenItIsOverIsNoLongerOwed() {
		this.database.unit("E-1", SECTOR, LONG);
		rounds("2026-03-02");
		bears("E-1");
		rounds("2026-03-05");
		assertThat(about("E-1")).containsExactly("report E-1 once VOID");
		bears("E-1", LONG);
		rounds("2026-03-06");
		assertThat(about("E-1")).containsExactly("report E-1 once VOID", "report E-1 once OPEN");
	}

	@Test
	void theAuthorityOwesForEachMineAndForNoneIfNoneStandsStill() {
		this.database.unit("E-1", SECTOR);
		this.database.unit("E-3", "industry-trade", LONGER);
		this.database.unit("X-4", SECTOR, LONGER);
		rounds("2026-03-02");
		assertThat(about("A-1")).isEmpty();
		bears("E-1", LONG, LONGER);
		this.database.unit("E-2", SECTOR, LONGER, "to-be-closed");
		rounds("2026-03-03");
		assertThat(about("A-1")).containsExactly("patrol E-1 2026-03 OPEN", "patrol E-2 2026-03 OPEN",
				"power E-1 once OPEN", "power E-2 once OPEN");
		bears("E-2", "to-be-closed");
		bears("E-1", LONG);
		rounds("2026-04-01");
		assertThat(about("A-1")).containsExactly("patrol E-1 2026-03 VOID", "patrol E-2 2026-03 MISSED",
				"patrol E-2 2026-04 OPEN", "power E-1 once VOID", "power E-2 once MISSED");
	}

	@Test
	void anOccasionOfLastNightIsOpenedInTheMorning() {
		this.database.unit("E-1", SECTOR, LONG);
		rounds("2026-03-02");
		this.database.unit("E-2", SECTOR, LONG);
		this.database.day("2026-03-03");
		this.database.at("2026-03-03T23:59:59");
		this.database.bean(DutyFacts.class).bringUpToDate();
		this.database.day("2026-03-04");
		assertThat(about("E-2")).containsExactly("report E-2 once OPEN");
	}

}
