package org.bihuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which statements one loop consists of: what each act sends, what it sends more than
 * once, and what the server reads for it. Where the server keeps no digests, what it
 * reads is left out.
 */
final class LoopDigests {

	private static final int LISTED = 20;

	private LoopDigests() {
	}

	public static void main(String[] arguments) throws IOException {
		Program program = Program.start();
		try (Report report = Report.to(Path.of("target", "loop-digests.md"))) {
			report.line("Command: `mvn -q -Pbench test-compile exec:exec@digests`");
			OurLoop loop = new OurLoop(program, "E-0002");
			loop.run();
			acts(loop, report);
			if (ServerCounts.kept(program.jdbc())) {
				server(program.jdbc(), loop, report);
				new ConnectionFlags(program, loop).table(report);
				EngineChoices.table(report);
			}
			else {
				report.line("The server counts nothing: start it with `BIHUAN_MYSQL_OPTIONS=--performance-schema=ON`.");
			}
			report.line("Load average after: %s.".formatted(Machine.load()));
		}
		finally {
			program.close();
		}
	}

	private static void acts(Loop loop, Report report) {
		List<List<Object>> counts = new ArrayList<>();
		List<List<Object>> repeated = new ArrayList<>();
		Map<String, Integer> whole = new LinkedHashMap<>();
		String[] number = new String[1];
		note("register", Meter.during(() -> number[0] = loop.register()), counts, repeated, whole);
		for (String step : Loop.STEPS) {
			for (String act : Loop.ACTS) {
				note(step + " " + act, Meter.during(() -> loop.act(number[0], step, act)), counts, repeated, whole);
			}
		}
		report.heading("Statements and commits of each act");
		report.table(List.of("act", "statements", "of them different", "commits"), counts);
		report.heading("Sent more than once in one act");
		report.table(List.of("act", "times", "statement"), repeated);
		report.heading("Sent most often in the loop");
		report.table(List.of("times", "statement"),
				whole.entrySet()
					.stream()
					.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
					.limit(2L * LISTED)
					.map((entry) -> Report.cells(entry.getValue(), entry.getKey()))
					.toList());
	}

	private static void note(String act, List<Sent> sent, List<List<Object>> counts, List<List<Object>> repeated,
			Map<String, Integer> whole) {
		Map<String, Long> times = sent.stream()
			.map((one) -> one.sql().replaceAll("\\s+", " "))
			.collect(Collectors.groupingBy((sql) -> sql, LinkedHashMap::new, Collectors.counting()));
		long commits = times.getOrDefault(Sent.COMMIT, 0L);
		times.remove(Sent.COMMIT);
		counts.add(Report.cells(act, sent.size() - commits, times.size(), commits));
		times.forEach((sql, count) -> {
			whole.merge(sql, count.intValue(), Integer::sum);
			if (count > 1) {
				repeated.add(Report.cells(act, count, sql));
			}
		});
	}

	private static void server(JdbcTemplate jdbc, OurLoop loop, Report report) {
		report.heading("The same loop as the server counts it");
		jdbc.execute("truncate table performance_schema.events_statements_summary_by_digest");
		loop.run();
		List<Map<String, Object>> digests = jdbc.queryForList("""
				select count_star, sum_rows_examined, sum_rows_affected, digest_text
				from performance_schema.events_statements_summary_by_digest
				where schema_name = database() and digest_text not like '%performance_schema%'
				order by sum_rows_examined desc, count_star desc""");
		List<List<Object>> rows = new ArrayList<>(digests.stream()
			.limit(LISTED)
			.map((digest) -> Report.cells(digest.get("count_star"), digest.get("sum_rows_examined"),
					digest.get("sum_rows_affected"), digest.get("digest_text")))
			.toList());
		rows.add(0, Report.cells(sum(digests, "count_star"), sum(digests, "sum_rows_examined"),
				sum(digests, "sum_rows_affected"), "**all %d**".formatted(digests.size())));
		report.table(List.of("times", "rows examined", "rows written", "statement"), rows);
	}

	private static long sum(List<Map<String, Object>> digests, String column) {
		return digests.stream().mapToLong((digest) -> ((Number) digest.get(column)).longValue()).sum();
	}

}
