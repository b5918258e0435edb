package org.bihuan.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.bihuan.picture.ClockBar.Piece;
import org.bihuan.picture.ClockBar.Piece.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How clocks are drawn; days stand for moments.
 */
class ClockBarTests {

	private static Instant day(int day) {
		return Instant.parse("2026-03-01T02:00:00Z").plusSeconds(86_400L * (day - 1));
	}

	/** Each stretch as kind, first day and due day. */
	private static ClockBar bar(int now, @Nullable Integer settled, Object... stretches) {
		List<Segment> segments = new ArrayList<>();
		for (int at = 0; at < stretches.length; at += 3) {
			Instant until = (at + 3 < stretches.length) ? day((int) stretches[at + 4])
					: (settled != null) ? day(settled) : null;
			segments.add(new Segment((String) stretches[at], day((int) stretches[at + 1]), until,
					day((int) stretches[at + 2]), "P-0"));
		}
		Segment last = segments.get(segments.size() - 1);
		return ClockBar.of(new ObligationView(1, "YH-demo-2026-1", "plan", false, null, "E-1", "running", false,
				segments.get(0).from(), last.dueAt(), null, (settled != null) ? day(settled) : null, false, null,
				new Basis("P-0", null), segments), day(now));
	}

	private static Piece piece(Kind kind, int from, int until) {
		return new Piece(kind, day(from), day(until));
	}

	@Test
	void oneThatRunsGoesUpToItsDueMoment() {
		assertThat(bar(3, null, "RUN", 1, 10).pieces()).containsExactly(piece(Kind.RUN, 1, 10));
	}

	@Test
	void oneThatIsLateGoesUpToNow() {
		assertThat(bar(14, null, "RUN", 1, 10).pieces()).containsExactly(piece(Kind.RUN, 1, 10),
				piece(Kind.LATE, 10, 14));
	}

	@Test
	void oneThatWasMetEndsThere() {
		assertThat(bar(30, 7, "RUN", 1, 10).pieces()).containsExactly(piece(Kind.RUN, 1, 7));
		assertThat(bar(30, 12, "RUN", 1, 10).pieces()).containsExactly(piece(Kind.RUN, 1, 10),
				piece(Kind.LATE, 10, 12));
	}

	@Test
	void whatStandsIsDrawnUntilItRunsOn() {
		assertThat(bar(20, null, "RUN", 1, 10, "HOLD", 4, 10, "REWORK", 6, 15).pieces()).containsExactly(
				piece(Kind.RUN, 1, 4), piece(Kind.HELD, 4, 6), piece(Kind.RUN, 6, 15), piece(Kind.LATE, 15, 20));
		assertThat(bar(8, null, "RUN", 1, 10, "HOLD", 3, 10, "PAUSE", 5, 10).pieces())
			.containsExactly(piece(Kind.RUN, 1, 3), piece(Kind.HELD, 3, 5), piece(Kind.PAUSED, 5, 8));
	}

	@Test
	void moreTimeBeginsWhereTheTimeBeforeEnded() {
		assertThat(bar(9, null, "RUN", 1, 10, "HOLD", 4, 10, "EXTEND", 6, 20).pieces()).containsExactly(
				piece(Kind.RUN, 1, 4), piece(Kind.HELD, 4, 6), piece(Kind.RUN, 6, 10), piece(Kind.EXTENDED, 10, 20));
		assertThat(bar(23, null, "RUN", 1, 10, "HOLD", 8, 10, "EXTEND", 12, 20).pieces()).containsExactly(
				piece(Kind.RUN, 1, 8), piece(Kind.HELD, 8, 12), piece(Kind.EXTENDED, 12, 20), piece(Kind.LATE, 20, 23));
		assertThat(bar(23, 15, "RUN", 1, 10, "EXTEND", 3, 20).pieces()).containsExactly(piece(Kind.RUN, 1, 3),
				piece(Kind.RUN, 3, 10), piece(Kind.EXTENDED, 10, 15));
	}

}
