package org.bihuan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.deadline.overdue.BoardRound;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkView;
import org.bihuan.organisation.Scope;

import org.springframework.web.client.RestClient;

/**
 * The board of overdue clocks as a workbook, among many clocks and among few: what a row
 * costs must not grow with their number, and the heap must not hold them.
 */
final class OverdueExport implements Benchmark {

	private static final String MANAGER = "office";

	private static final Duration TURN = Duration.ofSeconds(1);

	@Override
	public String id() {
		return "export";
	}

	@Override
	public String title() {
		return "the workbook of all overdue clocks";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		List<List<Object>> rows = new ArrayList<>();
		for (int size : List.of(plan.smallest(), plan.largest())) {
			Program program = programs.loaded(size);
			prepare(program);
			rows.add(export(program));
		}
		report.line("Heap of at most %,d MB, which the benchmark shares."
			.formatted(megabytes(Runtime.getRuntime().maxMemory())));
		report.table(List.of("rows", "seconds", "ms a row", "MB", "rows done at the last look before the end"), rows);
	}

	/** All legal clocks that run have run out, and the board has seen it. */
	private static void prepare(Program program) {
		program.jdbc().update("""
				update ddl_obligation set due_at = now() - interval 1 + mod(id, 90) day, missed_at = due_at,
				state = 'MISSED', board_stale = true where service = false and state = 'RUNNING'""");
		program.bean(BoardRound.class).follow();
		program.jdbc().queryForList("analyze table ddl_board, ddl_board_sum");
	}

	private static List<Object> export(Program program) {
		LongWork work = program.bean(LongWork.class);
		String id = begin(program);
		long told = 0;
		WorkView view = work.await(id, MANAGER, TURN);
		while (view.state().open()) {
			told = Math.max(told, view.done());
			view = work.await(id, MANAGER, TURN);
		}
		WorkView.Result result = view.result();
		if (result == null || view.done() != overdue(program)) {
			throw new IllegalStateException("The workbook is not whole: " + view);
		}
		double seconds = Duration.between(view.startedAt(), view.endedAt()).toMillis() / 1e3;
		if (bytes(work, id) != result.size()) {
			throw new IllegalStateException("The workbook is cut: " + view);
		}
		return Report.cells("%,d".formatted(view.done()), seconds, seconds * 1e3 / view.done(),
				megabytes(result.size()), "%,d".formatted(told));
	}

	/** As a program of a manager asks for it. */
	private static String begin(Program program) {
		String port = program.context().getEnvironment().getRequiredProperty("local.server.port");
		return RestClient.builder()
			.baseUrl("http://localhost:" + port)
			.defaultHeaders((headers) -> headers.setBasicAuth(MANAGER, "bihuan-demo"))
			.build()
			.post()
			.uri("/api/v1/overdue/export")
			.retrieve()
			.body(Begun.class)
			.id();
	}

	private static long overdue(Program program) {
		OverdueFilter filter = new OverdueFilter(Which.OVERDUE, null, null, null, null, null, null, null, 1);
		return program.bean(OverdueClocks.class).count(filter, new Scope(MANAGER, true, Set.of(), Set.of(), Set.of()));
	}

	private static long bytes(LongWork work, String id) {
		Path file = Path.of("target", "overdue-export.xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			work.result(id, MANAGER, out);
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long megabytes(long bytes) {
		return bytes >> 20;
	}

	/**
	 * Work that was begun.
	 *
	 * @param id by which it is found
	 */
	private record Begun(String id) {
	}

}
