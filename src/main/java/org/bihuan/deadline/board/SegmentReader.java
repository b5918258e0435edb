package org.bihuan.deadline.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds the segments of the ledger to obligations, in one statement a page.
 */
final class SegmentReader {

	private final JdbcClient jdbc;

	SegmentReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ObligationView> addTo(List<ObligationView> views) {
		Map<Long, List<Segment>> segments = new HashMap<>();
		this.jdbc
			.sql("select obligation_id, kind, from_at, due_at, document from ddl_segment"
					+ " where obligation_id in (:ids) order by id")
			.param("ids", views.stream().map(ObligationView::id).toList())
			.query((row) -> {
				segments.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
					.add(new Segment(row.getString(2), row.getTimestamp(3).toInstant(), null,
							row.getTimestamp(4).toInstant(), row.getString(5)));
			});
		return views.stream()
			.map((view) -> view.service() ? view
					: with(view, closed(segments.getOrDefault(view.id(), List.of()), view.settledAt())))
			.toList();
	}

	/** A segment lasts until the next one begins, the last one until it is settled. */
	private static List<Segment> closed(List<Segment> open, @Nullable Instant settledAt) {
		List<Segment> closed = new ArrayList<>();
		for (int i = 0; i < open.size(); i++) {
			Segment segment = open.get(i);
			Instant until = (i + 1 < open.size()) ? open.get(i + 1).from() : settledAt;
			closed.add(new Segment(segment.kind(), segment.from(), until, segment.dueAt(), segment.document()));
		}
		return closed;
	}

	private static ObligationView with(ObligationView view, List<Segment> segments) {
		return new ObligationView(view.id(), view.caseNumber(), view.kind(), view.service(), view.item(), view.unit(),
				view.state(), view.overdue(), view.startedAt(), view.dueAt(), view.missedAt(), view.settledAt(),
				view.provisional(), view.daysLeft(), view.basis(), segments);
	}

}
