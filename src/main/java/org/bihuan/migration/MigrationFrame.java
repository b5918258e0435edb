package org.bihuan.migration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.workflow.Migrations.Route;
import org.bihuan.workflow.WholeAct;

import org.springframework.stereotype.Component;

/**
 * What happens around all turns: the comparison of clocks and timers, the end, and the
 * records of who has planned, started and stopped it.
 */
@Component
class MigrationFrame {

	private final MigrationTable table;

	private final MigrationItems items;

	private final ClockHealth clocks;

	private final AuditTrail trail;

	MigrationFrame(MigrationTable table, MigrationItems items, ClockHealth clocks, AuditTrail trail) {
		this.table = table;
		this.items = items;
		this.clocks = clocks;
		this.trail = trail;
	}

	@WholeAct
	void before(Migration migration, String by) {
		this.table.clocksBefore(migration.id(), compared(migration, by));
	}

	/** False if somebody has stopped it. */
	@WholeAct
	boolean after(Migration migration, String by) {
		this.table.clocksAfter(migration.id(), compared(migration, by));
		boolean ended = this.table.end(migration.id(), migration.run(), MigrationState.DONE);
		if (ended) {
			record(migration.route(), by, "done", Map.of("id", migration.id(), "results", results(migration.id())));
		}
		return ended;
	}

	private Map<String, Object> results(String id) {
		Map<String, Object> results = new LinkedHashMap<>();
		this.items.counts(id).forEach((state, count) -> results.put(state.name(), count));
		return results;
	}

	private int compared(Migration migration, String by) {
		Route route = migration.route();
		return this.clocks.run(by, "%s %d → %d".formatted(route.process(), route.from(), route.to())).differences();
	}

	void record(Route route, String by, String what, Map<String, ?> more) {
		Map<String, Object> content = new LinkedHashMap<>(more);
		content.put("from", route.from());
		content.put("to", route.to());
		this.trail.record("migration", by, route.process(), what, content);
	}

}
