package org.bihuan.migration;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.migration.MigrationItems.Item;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.WholeAct;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One instance, in one transaction with its result. The clocks of its case are read
 * before and after: if one is not what it was, nothing has happened.
 */
@Component
class MigrationTurn {

	private final MigrationTable table;

	private final MigrationItems items;

	private final Migrations migrations;

	private final Obligations obligations;

	private final Clock clock;

	MigrationTurn(MigrationTable table, MigrationItems items, Migrations migrations, Obligations obligations,
			Clock clock) {
		this.table = table;
		this.items = items;
		this.migrations = migrations;
		this.obligations = obligations;
		this.clock = clock;
	}

	/** False if this run is over. */
	@WholeAct
	boolean move(Migration migration, Item item, String by) {
		if (!this.table.goesOn(migration.id(), migration.run())) {
			return false;
		}
		if (this.items.isWaiting(migration.id(), item.instance())) {
			List<String> before = clocks(item.caseNumber());
			boolean moved = this.migrations.move(migration.route(), item.instance(), migration.reason(), by);
			if (!before.equals(clocks(item.caseNumber()))) {
				throw new ClockTouched(before.toString());
			}
			result(migration, item, moved ? ItemState.MIGRATED : ItemState.GONE, null);
		}
		return true;
	}

	/** What a turn that was rolled back came to. */
	@Transactional
	boolean refused(Migration migration, Item item, ItemState state, @Nullable String said) {
		boolean goesOn = this.table.goesOn(migration.id(), migration.run());
		if (goesOn) {
			result(migration, item, state, said);
		}
		return goesOn;
	}

	private void result(Migration migration, Item item, ItemState state, @Nullable String said) {
		this.items.result(migration.id(), item.instance(), state, said, this.clock.instant());
	}

	private List<String> clocks(@Nullable String caseNumber) {
		return (caseNumber == null) ? List.of()
				: this.obligations.ofCase(new CaseNumber(caseNumber)).stream().map(MigrationTurn::clock).toList();
	}

	/** Without what changes by itself as time goes by. */
	private static String clock(ObligationView one) {
		return Objects.hash(one.state(), one.startedAt(), one.dueAt(), one.missedAt(), one.settledAt(), one.segments())
				+ " " + one.id() + " " + one.kind() + " " + one.dueAt();
	}

	/** A clock of the case is not what it was. */
	static final class ClockTouched extends RuntimeException {

		ClockTouched(String before) {
			super(before);
		}

	}

}
