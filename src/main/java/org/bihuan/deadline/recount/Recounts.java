package org.bihuan.deadline.recount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.calendar.CalendarChanged;
import org.bihuan.calendar.Notices;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.CalendarEffects;
import org.bihuan.deadline.ClockMoves;
import org.bihuan.deadline.ClockMoves.Move;
import org.bihuan.deadline.Recount;
import org.bihuan.deadline.recount.MovableClocks.Chunk;
import org.bihuan.shared.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Lets running clocks follow the calendar.
 */
@Service
class Recounts implements CalendarEffects {

	private static final Logger log = LoggerFactory.getLogger(Recounts.class);

	private static final int LISTED = 200;

	private final RecountRows rows;

	private final RecountStep step;

	private final Notices notices;

	Recounts(RecountRows rows, RecountStep step, Notices notices) {
		this.rows = rows;
		this.step = step;
		this.notices = notices;
	}

	@EventListener
	void changed(CalendarChanged change) {
		this.rows.begin(change);
	}

	@Override
	public ClockMoves preview(WorkCalendar calendar, LocalDate first) {
		Instant from = first.atStartOfDay(Zone.SHANGHAI).toInstant();
		List<Move> listed = new ArrayList<>();
		int seen = 0;
		int[] moved = new int[2];
		for (MovableClocks sort : this.step.sorts()) {
			Chunk chunk = new Chunk(0, 0, List.of());
			do {
				chunk = sort.look(calendar, from, chunk.last(), RecountStep.CHUNK);
				seen += chunk.seen();
				moved[sort.service() ? 1 : 0] += chunk.moves().size();
				chunk.moves().stream().limit(LISTED - listed.size()).forEach(listed::add);
			}
			while (chunk.seen() > 0);
		}
		return new ClockMoves(seen, moved[0], moved[1], List.copyOf(listed));
	}

	@Override
	public Map<Long, Recount> recounts() {
		return this.rows.all();
	}

	@Override
	public void goOn(Duration atMost) {
		List<Long> open = this.rows.open();
		if (open.isEmpty()) {
			return;
		}
		this.notices.refresh();
		long end = System.nanoTime() + atMost.toNanos();
		for (long id : open) {
			boolean more = true;
			while (more && System.nanoTime() < end) {
				more = next(id);
			}
		}
	}

	/** Whoever was faster at a clock of this chunk may keep it: the sweep comes again. */
	private boolean next(long id) {
		try {
			return this.step.next(id);
		}
		catch (ConcurrencyFailureException ex) {
			log.info("A chunk of recount {} gave way and is done again: {}", id, ex.getMessage());
			return false;
		}
	}

}
