package org.bihuan.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A legal clock as a bar: from its start to its due moment, and beyond if it is late.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param kind kind of obligation
 * @param unit code of who must meet it
 * @param state as {@link ObligationView#state()}
 * @param startedAt when it started
 * @param dueAt when it is due; while it stands, when it would have been
 * @param settledAt when it was met or ended; null while open
 * @param pieces what it did, in order and without gaps
 */
record ClockBar(long obligation, String caseNumber, String kind, String unit, String state, Instant startedAt,
		Instant dueAt, @Nullable Instant settledAt, List<Piece> pieces) {

	/**
	 * Draws a clock. While it runs it is drawn up to its due moment, which has yet to
	 * come.
	 * @param clock the clock
	 * @param now the present moment
	 */
	static ClockBar of(ObligationView clock, Instant now) {
		List<Piece> pieces = new ArrayList<>();
		Instant granted = null;
		Instant due = clock.dueAt();
		for (Segment segment : clock.segments()) {
			boolean extended = segment.kind().equals("EXTEND");
			granted = extended ? due : granted;
			due = segment.dueAt();
			switch (segment.kind()) {
				case "HOLD" -> add(pieces, Piece.Kind.HELD, segment.from(), end(segment, now));
				case "PAUSE" -> add(pieces, Piece.Kind.PAUSED, segment.from(), end(segment, now));
				default -> runs(pieces, segment, granted, now);
			}
		}
		return new ClockBar(clock.id(), clock.caseNumber(), clock.kind(), clock.unit(), clock.state(),
				clock.startedAt(), clock.dueAt(), clock.settledAt(), List.copyOf(pieces));
	}

	private static Instant end(Segment segment, Instant now) {
		return (segment.until() != null) ? segment.until() : now;
	}

	/** As first granted, on more time, and late. */
	private static void runs(List<Piece> pieces, Segment segment, @Nullable Instant granted, Instant now) {
		Instant until = (segment.until() != null) ? segment.until() : later(now, segment.dueAt());
		Instant first = (granted != null) ? earlier(granted, segment.dueAt()) : segment.dueAt();
		add(pieces, Piece.Kind.RUN, segment.from(), earlier(first, until));
		add(pieces, Piece.Kind.EXTENDED, later(first, segment.from()), earlier(segment.dueAt(), until));
		add(pieces, Piece.Kind.LATE, later(segment.dueAt(), segment.from()), until);
	}

	private static void add(List<Piece> pieces, Piece.Kind kind, Instant from, Instant until) {
		if (from.isBefore(until)) {
			pieces.add(new Piece(kind, from, until));
		}
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isBefore(other) ? other : one;
	}

	/**
	 * A piece of a bar.
	 *
	 * @param kind what the clock did
	 * @param from since when
	 * @param until until when; for what runs, when it will be due
	 */
	record Piece(Kind kind, Instant from, Instant until) {

		/**
		 * What a clock did.
		 */
		enum Kind {

			/** It ran on the time that was granted first. */
			RUN,
			/** It stood while something that was filed or asked for was looked at. */
			HELD,
			/** It stood until a day that somebody decided. */
			PAUSED,
			/** It ran on more time. */
			EXTENDED,
			/** It had run out. */
			LATE

		}

	}

}
