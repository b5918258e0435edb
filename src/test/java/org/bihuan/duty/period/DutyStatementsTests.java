package org.bihuan.duty.period;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	/** 0 to 9,999. */
	private static final String NUMBERS = "select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as i from "
			+ Stream.of("a", "b", "c", "e")
				.map((name) -> "(" + digits() + ") " + name)
				.collect(Collectors.joining(", "));

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

	private static String digits() {
		return IntStream.range(0, 10)
			.mapToObj((one) -> "select " + one + " as d")
			.collect(Collectors.joining(" union all "));
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

	/**
	 * One statement for the units and one for their tags: to send each costs more than
	 * the proof.
	 */
	private static void units(DutyDatabase database, int units) {
		database.tx(() -> {
			database.jdbc()
				.sql("""
						insert into org_unit (code, name, kind, district)
						select concat('E-', n.i), 'unit', 'ENTERPRISE', 'D-demo' from (%s) n where n.i < ?"""
					.formatted(NUMBERS))
				.param(units)
				.update();
			database.jdbc()
				.sql("""
						insert into org_unit_tag (unit_code, tag)
						select concat('E-', n.i), concat('tag-', mod(n.i, %d)) from (%s) n where n.i < ?"""
					.formatted(KINDS.length, NUMBERS))
				.param(units)
				.update();
		});
	}

}
