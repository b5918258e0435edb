package org.bihuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.report.ReportLine.Wording;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Kept reports, only ever added to.
 */
@Repository
class KeptReports {

	private static final int ROWS = 50;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	KeptReports(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<KeptReport> find(ReportPeriod period, Whom whom) {
		return this.jdbc.sql("select * from rpt_report where period = ? and whom = ?")
			.params(period.key(), whom.code())
			.query(KeptReports::report)
			.optional();
	}

	Optional<KeptReport> find(long id) {
		return this.jdbc.sql("select * from rpt_report where id = ?").param(id).query(KeptReports::report).optional();
	}

	private static KeptReport report(ResultSet row, int index) throws SQLException {
		return new KeptReport(
				row.getLong("id"), ReportPeriod.parse(row.getString("period")), new Whom(row.getString("whom"),
						UnitKind.valueOf(row.getString("whom_kind")), row.getString("whom_name")),
				row.getString("kept_by"), WallTime.moment(row, "kept_at"));
	}

	/**
	 * One page of those that a reader may see, the newest first, with the exact count.
	 * @param scope what the reader may see
	 * @param cursor where the page starts; null or blank for the first
	 * @return the page
	 * @throws Refusal.Unreadable if the cursor cannot be read
	 */
	Listing<KeptReport> list(Scope scope, @Nullable String cursor) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String sight = scope.district() ? "(1 = 1)"
				: (scope.authorities().isEmpty() ? "(1 = 0)" : "r.whom in (:scopeAuthorities)");
		long total = this.jdbc.sql("select count(*) from rpt_report r where " + sight)
			.params(parameters)
			.query(Long.class)
			.single();
		parameters.put("before", before(cursor));
		List<KeptReport> found = this.jdbc
			.sql("select r.* from rpt_report r where " + sight + " and r.id < :before order by r.id desc limit "
					+ (ROWS + 1))
			.params(parameters)
			.query(KeptReports::report)
			.list();
		boolean more = found.size() > ROWS;
		List<KeptReport> items = more ? found.subList(0, ROWS) : found;
		return new Listing<>(items, total, more ? String.valueOf(items.get(ROWS - 1).id()) : null);
	}

	private static long before(@Nullable String cursor) {
		if (cursor == null || cursor.isBlank()) {
			return Long.MAX_VALUE;
		}
		if (!cursor.matches("\\d{1,18}")) {
			throw new Refusal.Unreadable("report.cursor", cursor);
		}
		return Long.parseLong(cursor);
	}

	List<ReportLine> lines(KeptReport report) {
		return this.jdbc.sql("select * from rpt_line where report_id = ? order by seq")
			.param(report.id())
			.query((row, index) -> new ReportLine(row.getString("indicator"), row.getString("indicator_group"),
					new Wording(row.getString("name_zh"), row.getString("definition_zh")),
					new Wording(row.getString("name_en"), row.getString("definition_en")),
					row.getString("definition_hash"), figure(row, ""), figure(row, "_before"),
					row.getString("document"), row.getString("place")))
			.list();
	}

	private static Figure figure(ResultSet row, String of) throws SQLException {
		return new Figure(row.getLong("numerator" + of), row.getObject("denominator" + of, Long.class));
	}

	/** Whoever keeps what is kept hits the key. */
	void add(Question question, String by, LocalDateTime at, List<ReportLine> lines) {
		Whom whom = question.whom();
		this.jdbc
			.sql("insert into rpt_report (period, whom, whom_kind, whom_name, kept_by, kept_at)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(question.period().key(), whom.code(), whom.kind().name(), whom.name(), by, at)
			.update();
		long id = this.jdbc.sql("select id from rpt_report where period = ? and whom = ?")
			.params(question.period().key(), whom.code())
			.query(Long.class)
			.single();
		this.batches.batchUpdate(
				"""
						insert into rpt_line (report_id, seq, indicator, indicator_group, name_zh, definition_zh, name_en, definition_en,
						definition_hash, numerator, denominator, numerator_before, denominator_before, document, place)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				IntStream.range(0, lines.size()).mapToObj((seq) -> columns(id, seq, lines.get(seq))).toList());
	}

	private static @Nullable Object[] columns(long id, int seq, ReportLine line) {
		return new @Nullable Object[] { id, seq, line.code(), line.group(), line.chinese().name(),
				line.chinese().definition(), line.english().name(), line.english().definition(), line.hash(),
				line.now().numerator(), line.now().denominator(), line.before().numerator(),
				line.before().denominator(), line.document(), line.place() };
	}

}
