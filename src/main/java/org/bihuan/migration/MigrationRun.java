package org.bihuan.migration;

import java.util.List;
import java.util.Map;

import org.bihuan.longwork.WorkProgress;
import org.bihuan.longwork.WorkTask;
import org.bihuan.migration.MigrationItems.Item;
import org.bihuan.migration.MigrationTurn.ClockTouched;
import org.bihuan.workflow.MoveRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives one instance after another its turn, between two comparisons of all clocks with
 * their timers.
 */
final class MigrationRun implements WorkTask {

	private static final Logger log = LoggerFactory.getLogger(MigrationRun.class);

	private static final int PART = 100;

	private final Migration migration;

	private final String by;

	private final MigrationTurn turn;

	private final MigrationItems items;

	private final MigrationFrame frame;

	MigrationRun(Migration migration, String by, MigrationTurn turn, MigrationItems items, MigrationFrame frame) {
		this.migration = migration;
		this.by = by;
		this.turn = turn;
		this.items = items;
		this.frame = frame;
	}

	@Override
	public void run(WorkProgress progress) {
		String id = this.migration.id();
		Map<ItemState, Long> counts = this.items.counts(id);
		long all = counts.values().stream().mapToLong(Long::longValue).sum();
		long done = all - counts.getOrDefault(ItemState.WAITING, 0L);
		progress.total(all);
		progress.done(done);
		this.frame.before(this.migration, this.by);
		boolean goesOn = true;
		List<Item> part = this.items.waiting(id, PART);
		while (goesOn && !part.isEmpty()) {
			for (Item item : part) {
				goesOn = goesOn && move(item);
				if (goesOn) {
					progress.done(++done);
				}
			}
			part = this.items.waiting(id, PART);
		}
		boolean ended = this.frame.after(this.migration, this.by);
		Map<ItemState, Long> results = this.items.counts(id);
		progress.say(ended ? "migration.said.ended" : "migration.said.stopped",
				results.getOrDefault(ItemState.MIGRATED, 0L), results.getOrDefault(ItemState.GONE, 0L),
				refused(results), results.getOrDefault(ItemState.WAITING, 0L));
	}

	static long refused(Map<ItemState, Long> counts) {
		return counts.getOrDefault(ItemState.REFUSED, 0L) + counts.getOrDefault(ItemState.CLOCK, 0L)
				+ counts.getOrDefault(ItemState.FAILED, 0L);
	}

	private boolean move(Item item) {
		try {
			return this.turn.move(this.migration, item, this.by);
		}
		catch (MoveRefused ex) {
			return this.turn.refused(this.migration, item, ItemState.REFUSED, ex.getMessage());
		}
		catch (ClockTouched ex) {
			log.error("Instance {} stays where it is: a clock of its case changed", item.instance(), ex);
			return this.turn.refused(this.migration, item, ItemState.CLOCK, ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.error("Instance {} stays where it is", item.instance(), ex);
			return this.turn.refused(this.migration, item, ItemState.FAILED, String.valueOf(ex.getMessage()));
		}
	}

}
