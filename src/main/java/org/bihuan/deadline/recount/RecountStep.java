package org.bihuan.deadline.recount;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.bihuan.deadline.recount.MovableClocks.Chunk;
import org.bihuan.deadline.recount.RecountRows.Row;

import org.springframework.stereotype.Component;

/**
 * One chunk of a recount, in a transaction of its own with the place where the next one
 * begins: what was committed is never done again, what was not is done anew.
 */
@Component
class RecountStep {

	/** Other nodes may start clocks on the old calendar until they have looked. */
	static final Duration UNTIL_ALL_NODES_KNOW = Duration.ofSeconds(30);

	static final int CHUNK = 500;

	private final RecountRows rows;

	private final List<MovableClocks> sorts;

	private final Apart apart;

	private final Clock clock;

	RecountStep(RecountRows rows, List<MovableClocks> sorts, Apart apart, Clock clock) {
		this.apart = apart;
		this.rows = rows;
		this.sorts = sorts.stream().sorted(Comparator.comparing(MovableClocks::service)).toList();
		this.clock = clock;
	}

	List<MovableClocks> sorts() {
		return this.sorts;
	}

	/** Whether there is more to do at once. */
	boolean next(long id) {
		return this.apart.run(() -> this.rows.lock(id).filter(this::next).isPresent());
	}

	private boolean next(Row row) {
		for (MovableClocks sort : this.sorts) {
			Chunk chunk = sort.move(row.from(), row.after(sort.service()), CHUNK, row.notice());
			if (chunk.seen() > 0) {
				this.rows.advance(row.id(), sort.service(), chunk);
				return true;
			}
		}
		if (!this.clock.instant().isBefore(row.begunAt().plus(UNTIL_ALL_NODES_KNOW))) {
			this.rows.done(row.id(), this.clock.instant());
		}
		return false;
	}

}
