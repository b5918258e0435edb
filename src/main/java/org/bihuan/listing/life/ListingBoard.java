package org.bihuan.listing.life;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.listing.BoardLine;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListedCases;
import org.bihuan.listing.ListingState;
import org.bihuan.listing.MonthlyReport;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads listings. The board keeps for ninety days what was taken off, so that whoever saw
 * a name there also sees that it is gone.
 */
@Service
@Transactional(readOnly = true)
class ListingBoard implements ListedCases {

	private static final Duration REMEMBERED = Duration.ofDays(90);

	private static final int MOST = 200;

	private static final int WHOLE_BOARD = 500;

	private final ListingTable table;

	private final MonthlyReports reports;

	private final Obligations obligations;

	private final Units units;

	private final Clock clock;

	ListingBoard(ListingTable table, MonthlyReports reports, Obligations obligations, Units units, Clock clock) {
		this.table = table;
		this.reports = reports;
		this.obligations = obligations;
		this.units = units;
		this.clock = clock;
	}

	@Override
	public List<BoardLine> board() {
		Instant now = this.clock.instant();
		List<ListedCase> rows = this.table.read("""
				l.listed_at is not null and (l.state = 'LISTED' or l.delisted_at > :since)
				order by case when l.state = 'LISTED' then 0 else 1 end, l.listed_at desc, l.id desc limit\s"""
				+ WHOLE_BOARD, Map.of("since", Timestamp.from(now.minus(REMEMBERED))));
		Map<String, Instant> limits = limits(rows);
		Map<UnitCode, String> names = this.units.names(rows.stream().map(ListedCase::issuer).distinct().toList());
		return rows.stream().map((one) -> line(one, limits, names, now)).toList();
	}

	/** An extension moves the limit; the clock knows it. */
	private Map<String, Instant> limits(List<ListedCase> rows) {
		return this.obligations.counting(rows.stream().map(ListedCase::caseNumber).distinct().toList())
			.stream()
			.filter((one) -> one.kind().equals(ListingWork.LIMIT))
			.collect(Collectors.toMap(ObligationView::caseNumber, ObligationView::dueAt, (one, other) -> one));
	}

	private static BoardLine line(ListedCase one, Map<String, Instant> limits, Map<UnitCode, String> names,
			Instant now) {
		Instant limit = limits.getOrDefault(one.caseNumber().value(), Objects.requireNonNull(one.limitAt()));
		boolean listed = one.state() == ListingState.LISTED;
		return new BoardLine(one.caseNumber().value(), one.unitName(), one.what(), Objects.requireNonNull(one.level()),
				names.getOrDefault(one.issuer(), ""), Objects.toString(one.notice(), ""),
				Objects.requireNonNull(one.listedAt()), limit, listed && limit.isBefore(now), one.state(),
				one.delistedAt());
	}

	@Override
	public List<ListedCase> ofCase(CaseNumber number) {
		return this.table.read("l.case_number = :number order by l.id", Map.of("number", number.value()));
	}

	@Override
	public List<MonthlyReport> reports(long listing) {
		return this.reports.of(listing);
	}

	@Override
	public Listing<ListedCase> list(ListingFilter filter, Scope scope) {
		if (filter.limit() < 1 || filter.limit() > MOST) {
			throw new Refusal.Unreadable("listing.page", filter.limit());
		}
		StringBuilder where = new StringBuilder(scope.sql("c"));
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		if (filter.state() != null) {
			where.append(" and l.state = :state");
			parameters.put("state", filter.state().name());
		}
		if (filter.level() != null) {
			where.append(" and l.level = :level");
			parameters.put("level", filter.level().name());
		}
		if (filter.unit() != null) {
			where.append(" and c.unit = :unit");
			parameters.put("unit", filter.unit());
		}
		long total = this.table.count(where.toString(), parameters);
		if (filter.cursor() != null) {
			where.append(" and l.id < :cursor");
			parameters.put("cursor", cursor(filter.cursor()));
		}
		List<ListedCase> rows = this.table.read(where + " order by l.id desc limit " + (filter.limit() + 1),
				parameters);
		boolean more = rows.size() > filter.limit();
		List<ListedCase> items = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(items, total, more ? String.valueOf(items.get(items.size() - 1).id()) : null);
	}

	private static long cursor(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new Refusal.Unreadable("listing.cursor", text);
		}
	}

}
