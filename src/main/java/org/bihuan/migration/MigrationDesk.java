package org.bihuan.migration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.longwork.LongWork;
import org.bihuan.migration.Migration.By;
import org.bihuan.migration.MigrationItems.Item;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.Migrations.Estimate;
import org.bihuan.workflow.Migrations.Route;
import org.bihuan.workflow.Migrations.Running;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Planned by one person, started, stopped and resumed by another one. Estimates are made
 * outside of transactions: what the engine refuses would break them.
 */
@Service
class MigrationDesk {

	private static final int LONGEST = 500;

	private final MigrationTable table;

	private final MigrationItems items;

	private final Migrations migrations;

	private final MigrationTurn turn;

	private final MigrationFrame frame;

	private final LongWork work;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MigrationDesk(MigrationTable table, MigrationItems items, Migrations migrations, MigrationTurn turn,
			MigrationFrame frame, LongWork work, PlatformTransactionManager transactions, Clock clock) {
		this.table = table;
		this.items = items;
		this.migrations = migrations;
		this.turn = turn;
		this.frame = frame;
		this.work = work;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Keeps a plan for somebody else to start.
	 * @return its identifier
	 * @throws Refusal.Invalid if no reason is given
	 * @throws Refusal.Conflict if something is undecided or the engine refuses
	 */
	String plan(Route route, String reason, Person person) {
		String why = given(reason);
		ready(route);
		String id = UUID.randomUUID().toString();
		this.transaction.executeWithoutResult((status) -> {
			this.table.add(id, route, why, new By(person.login(), this.clock.instant()));
			this.frame.record(route, person.login(), "planned",
					Map.of("id", id, "reason", why, "mapping", route.mapping()));
		});
		return id;
	}

	private void ready(Route route) {
		Estimate estimate = this.migrations.estimate(route);
		if (!estimate.refused().isEmpty()) {
			throw new Refusal.Conflict("migration.engine", String.join("; ", estimate.refused()));
		}
		if (!estimate.isReady()) {
			throw new Refusal.Conflict("migration.undecided", estimate.undecided());
		}
	}

	Migration find(String id) {
		return this.table.find(id).orElseThrow(() -> new Refusal.NotFound("migration.unknown"));
	}

	void start(String id, Person person) {
		Migration migration = find(id);
		if (migration.state() != MigrationState.PLANNED) {
			throw new Refusal.Conflict("migration.started");
		}
		begin(migration, person, "started");
	}

	/** Goes on with what is left, and tries again what was refused. */
	void resume(String id, Person person) {
		Migration migration = find(id);
		if (!isResumable(migration)) {
			throw new Refusal.Conflict("migration.notResumable");
		}
		if (migration.state() == MigrationState.RUNNING) {
			this.transaction
				.executeWithoutResult((status) -> this.table.end(id, migration.run(), MigrationState.STOPPED));
		}
		begin(find(id), person, "resumed");
	}

	boolean isResumable(Migration migration) {
		return switch (migration.state()) {
			case PLANNED -> false;
			case RUNNING -> !isAlive(migration);
			case STOPPED -> true;
			case DONE -> MigrationRun.refused(this.items.counts(migration.id())) > 0;
		};
	}

	/** Whether a node does it: one that stopped in the middle leaves it behind. */
	boolean isAlive(Migration migration) {
		if (migration.state() != MigrationState.RUNNING || migration.workId() == null || migration.started() == null) {
			return false;
		}
		try {
			return this.work.find(migration.workId(), migration.started().login()).state().open();
		}
		catch (Refusal.NotFound ex) {
			return false;
		}
	}

	private void begin(Migration migration, Person person, String what) {
		if (person.login().equals(migration.planned().login())) {
			throw new Refusal.Forbidden("migration.ownPlan");
		}
		ready(migration.route());
		By by = new By(person.login(), this.clock.instant());
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (!this.table.begin(migration, by)) {
					throw new Refusal.Conflict("migration.faster");
				}
				this.items.again(migration.id());
				fill(migration);
				this.frame.record(migration.route(), person.login(), what, Map.of("id", migration.id()));
				Migration begun = find(migration.id());
				this.table.work(begun.id(), this.work.start("migration", person.login(), described(begun.route()),
						new MigrationRun(begun, person.login(), this.turn, this.items, this.frame)));
			});
		}
		catch (DuplicateKeyException ex) {
			Refusal refused = new Refusal.Conflict("migration.busy");
			refused.initCause(ex);
			throw refused;
		}
	}

	private void fill(Migration migration) {
		Map<String, Item> known = this.items.page(migration.id(), null, "", Integer.MAX_VALUE)
			.stream()
			.collect(Collectors.toMap(Item::instance, Function.identity()));
		List<Running> running = this.migrations.running(migration.route().process(), migration.route().from());
		running.stream()
			.filter((one) -> !known.containsKey(one.instance()))
			.forEach((one) -> this.items.add(migration.id(), one));
	}

	private static String described(Route route) {
		return "%s %d → %d".formatted(route.process(), route.from(), route.to());
	}

	void stop(String id, Person person) {
		Migration migration = find(id);
		this.transaction.executeWithoutResult((status) -> {
			if (!this.table.end(id, migration.run(), MigrationState.STOPPED)) {
				throw new Refusal.Conflict("migration.notRunning");
			}
			this.frame.record(migration.route(), person.login(), "stopped", Map.of("id", id));
		});
	}

	private static String given(String reason) {
		String why = reason.strip();
		if (why.isEmpty()) {
			throw new Refusal.Invalid("reason", "workflow.verb.missing");
		}
		if (why.codePointCount(0, why.length()) > LONGEST) {
			throw new Refusal.Invalid("reason", "workflow.verb.tooLong", LONGEST);
		}
		return why;
	}

}
