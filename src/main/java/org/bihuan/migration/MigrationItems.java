package org.bihuan.migration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.workflow.Migrations.Running;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Results of single instances as rows.
 */
@Repository
class MigrationItems {

	private static final int LONGEST = 2000;

	private final JdbcClient jdbc;

	MigrationItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String migration, Running running) {
		this.jdbc
			.sql("insert into mgr_item (migration_id, instance_id, case_number, state) values (?, ?, ?, 'WAITING')")
			.params(Arrays.asList(migration, running.instance(), running.caseNumber()))
			.update();
	}

	/** What was refused gets another turn. */
	void again(String migration) {
		this.jdbc
			.sql("update mgr_item set state = 'WAITING', said = null, done_at = null where migration_id = ?"
					+ " and state in ('REFUSED', 'CLOCK', 'FAILED')")
			.param(migration)
			.update();
	}

	boolean isWaiting(String migration, String instance) {
		return this.jdbc.sql("select state from mgr_item where migration_id = ? and instance_id = ?")
			.params(migration, instance)
			.query(String.class)
			.optional()
			.filter(ItemState.WAITING.name()::equals)
			.isPresent();
	}

	void result(String migration, String instance, ItemState state, @Nullable String said, Instant at) {
		String words = Optional.ofNullable(said)
			.map((one) -> one.substring(0, Math.min(one.length(), LONGEST)))
			.orElse(null);
		this.jdbc.sql("update mgr_item set state = ?, said = ?, done_at = ? where migration_id = ? and instance_id = ?")
			.params(Arrays.asList(state.name(), words, Timestamp.from(at), migration, instance))
			.update();
	}

	List<Item> waiting(String migration, int limit) {
		return page(migration, ItemState.WAITING, "", limit);
	}

	/** Those after an instance, by its identifier; null as state means any. */
	List<Item> page(String migration, @Nullable ItemState state, String after, int limit) {
		String narrowed = (state != null) ? " and state = :state" : "";
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("""
					select instance_id, case_number, state, said, done_at from mgr_item
					where migration_id = :migration and instance_id > :after%s order by instance_id limit :limit"""
				.formatted(narrowed))
			.param("migration", migration)
			.param("after", after)
			.param("limit", limit);
		return ((state != null) ? statement.param("state", state.name()) : statement).query((row, index) -> {
			Timestamp at = row.getTimestamp("done_at");
			return new Item(row.getString("instance_id"), row.getString("case_number"),
					ItemState.valueOf(row.getString("state")), row.getString("said"),
					(at != null) ? at.toInstant() : null);
		}).list();
	}

	Map<ItemState, Long> counts(String migration) {
		Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
		this.jdbc.sql("select state, count(*) from mgr_item where migration_id = ? group by state")
			.param(migration)
			.query((row) -> {
				counts.put(ItemState.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	/**
	 * What came of an instance.
	 *
	 * @param instance identifier of the instance
	 * @param caseNumber its case; null if it belongs to none
	 * @param state what came of it
	 * @param said the engine's words; null if it did not refuse
	 * @param at when; null before
	 */
	record Item(String instance, @Nullable String caseNumber, ItemState state, @Nullable String said,
			@Nullable Instant at) {
	}

}
