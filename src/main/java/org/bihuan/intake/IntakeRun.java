package org.bihuan.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.longwork.WorkProgress;
import org.bihuan.longwork.WorkTask;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetColumn;
import org.bihuan.sheet.SheetReader;
import org.bihuan.sheet.SheetRow;

/**
 * Reads a table once to check every row, and once more to write if all are good or the
 * bad ones are to be left out.
 */
final class IntakeRun implements WorkTask {

	private static final int CHUNK = 500;

	private final RowKind kind;

	private final Upload file;

	private final Person person;

	private final boolean dryRun;

	private final boolean skipBad;

	private final BitSet bad = new BitSet();

	private final List<SheetRow> chunk = new ArrayList<>();

	private long done;

	private long written;

	IntakeRun(RowKind kind, Upload file, Person person, boolean dryRun, boolean skipBad) {
		this.kind = kind;
		this.file = file;
		this.person = person;
		this.dryRun = dryRun;
		this.skipBad = skipBad;
	}

	@Override
	public void run(WorkProgress progress) throws IOException {
		try {
			RowWork rows = this.kind.begin(this.person, this.file.sha256());
			read((part) -> check(rows, part, progress));
			progress.total(this.done);
			if (this.dryRun) {
				progress.say("intake.checked", this.done, progress.badRows());
			}
			else {
				write(rows, progress);
			}
		}
		finally {
			this.file.delete();
		}
	}

	private void write(RowWork rows, WorkProgress progress) throws IOException {
		progress.done(0);
		if (progress.badRows() > 0 && !this.skipBad) {
			throw new Refusal.Conflict("intake.refused", progress.badRows(), this.done);
		}
		read((part) -> {
			this.written += rows.write(part.stream().filter((row) -> !this.bad.get((int) row.number())).toList(),
					(row, problems) -> refuse(row, problems, progress));
			progress.done(this.written);
		});
		progress.say("intake.written", this.written, progress.badRows());
	}

	private void check(RowWork rows, List<SheetRow> part, WorkProgress progress) {
		List<List<FieldProblem>> found = rows.check(part);
		for (int i = 0; i < part.size(); i++) {
			List<FieldProblem> problems = new ArrayList<>(part.get(i).problems());
			Set<String> unread = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
			found.get(i).stream().filter((problem) -> !unread.contains(problem.field())).forEach(problems::add);
			refuse(part.get(i), problems, progress);
		}
		this.done += part.size();
		progress.done(this.done);
	}

	private void refuse(SheetRow row, List<FieldProblem> problems, WorkProgress progress) {
		if (!problems.isEmpty()) {
			this.bad.set((int) row.number());
			progress.bad(row.number(),
					problems.stream()
						.map((problem) -> new FieldProblem(row.heading(problem.field()), problem.messageKey(),
								problem.arguments()))
						.toList());
		}
	}

	private void read(Consumer<List<SheetRow>> reader) throws IOException {
		List<SheetColumn> columns = Stream.concat(this.kind.columns().stream(), this.kind.passedOver().stream())
			.toList();
		SheetReader.read(this.file.path(), this.file.format(), columns, (row) -> {
			this.chunk.add(row);
			if (this.chunk.size() == CHUNK) {
				next(reader);
			}
		});
		next(reader);
	}

	private void next(Consumer<List<SheetRow>> reader) {
		if (!this.chunk.isEmpty()) {
			reader.accept(List.copyOf(this.chunk));
			this.chunk.clear();
		}
	}

}
