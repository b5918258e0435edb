package org.bihuan.duty.period;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.Traits;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.duty.period.DutyDatabase.owed;

/**
 * A month of ten thousand units is opened and swept in as many statements as one of a
 * hundred; on H2 and on MySQL.
 */
class DutyStatementsTests {

	private static final Logger log = LoggerFactory.getLogger(DutyStatementsTests.class);

	private static final DutyKind[] KINDS = DutyKind.values();

	@Test
	void tenThousandUnitsCostAsManyStatementsAsAHundred() {
		DutyDatabase database = DutyDatabase.empty();
		List<Long> few = month(database, 100);
		database.clear();
		List<Long> many = month(database, 10_000);
		log.info("Statements in which 100 units come, a month is opened and swept: {}", few);
		log.info("Statements in which 10,000 units come, a month is opened and swept: {}", many);
		assertThat(many).isEqualTo(few);
		assertThat(many.get(1)).isLessThanOrEqualTo(10 + 2L * KINDS.length);
		assertThat(many.get(2)).isEqualTo(1);
		for (DutyKind kind : KINDS) {
			assertThat(database.count("state = 'MISSED' and kind = '" + kind + "'")).isBetween(1_600L, 1_700L);
		}
	}

	/** Units owe a duty of one kind, each kind a sixth of them. */
	private static List<OwedDuty> owes(Traits traits) {
		DutyKind kind = KINDS[Integer.parseInt(traits.riskTags().get(0).substring("tag-".length()))];
		return List.of(owed(kind, "of-" + kind, Frequency.MONTHLY));
	}

	/**
	 * Statements of the round in which all come too late for the month, of the one that
	 * opens the next month for them, and of the sweep at its end.
	 */
	private static List<Long> month(DutyDatabase database, int units) {
		database.around().owed = DutyStatementsTests::owes;
		database.day("2026-01-01");
		units(database, units);
		database.at("2026-01-31T08:00:00");
		database.statements().forget();
		database.round().open();
		long come = database.statements().count("");
		assertThat(database.count("1 = 1")).isZero();
		database.at("2026-02-01T00:00:20");
		database.statements().forget();
		database.round().open();
		long opened = database.statements().count("");
		assertThat(database.count("state = 'OPEN'")).isEqualTo(units);
		database.at("2026-03-01T00:00:20");
		database.statements().forget();
		database.round().sweep();
		return List.of(come, opened, database.statements().count(""));
	}

	private static void units(DutyDatabase database, int units) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < units; i++) {
			rows.add(new Object[] { "E-" + i, "unit " + i });
		}
		List<Object[]> tags = new ArrayList<>();
		for (int i = 0; i < units; i++) {
			tags.add(new Object[] { "E-" + i, "tag-" + i % KINDS.length });
		}
		database.tx(() -> {
			database.batch("insert into org_unit (code, name, kind, district) values (?, ?, 'ENTERPRISE', 'D-demo')",
					rows);
			database.batch("insert into org_unit_tag (unit_code, tag) values (?, ?)", tags);
		});
	}

}
