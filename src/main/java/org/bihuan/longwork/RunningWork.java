package org.bihuan.longwork;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.bihuan.shared.FieldProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Work as the node that does it knows it. Counters are written by beats, not by each row.
 */
final class RunningWork implements WorkProgress {

	private static final int KEPT = 1000;

	private final String id;

	private final WorkTask task;

	private final DataSize most;

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private final List<WorkProblem> problems = Collections.synchronizedList(new ArrayList<>());

	private volatile WorkState state = WorkState.WAITING;

	private volatile long total = -1;

	private volatile long done;

	private volatile long bad;

	private volatile @Nullable ResultFile result;

	private volatile @Nullable String messageKey;

	private volatile List<String> arguments = List.of();

	RunningWork(String id, WorkTask task, DataSize most) {
		this.id = id;
		this.task = task;
		this.most = most;
	}

	void run() throws IOException {
		this.state = WorkState.RUNNING;
		this.task.run(this);
	}

	@Override
	public void total(long total) {
		this.total = total;
	}

	@Override
	public void done(long done) {
		this.done = done;
	}

	@Override
	public void bad(long row, List<FieldProblem> found) {
		this.bad = this.bad + 1;
		for (FieldProblem problem : found) {
			if (this.problems.size() < KEPT) {
				this.problems.add(new WorkProblem(row, problem.field(), problem.messageKey(),
						Arguments.texts(problem.arguments())));
			}
		}
	}

	@Override
	public long badRows() {
		return this.bad;
	}

	@Override
	public void say(String messageKey, Object... arguments) {
		this.arguments = Arguments.texts(arguments);
		this.messageKey = messageKey;
	}

	@Override
	public OutputStream result(String fileName, String mediaType) throws IOException {
		if (this.result != null) {
			throw new IllegalStateException("A second result of " + this.id);
		}
		ResultFile file = new ResultFile(fileName, mediaType, this.most);
		this.result = file;
		return file;
	}

	String id() {
		return this.id;
	}

	WorkState state() {
		return this.state;
	}

	@Nullable Long total() {
		return (this.total < 0) ? null : this.total;
	}

	long done() {
		return this.done;
	}

	List<WorkProblem> problems() {
		return List.copyOf(this.problems);
	}

	@Nullable ResultFile result() {
		return this.result;
	}

	@Nullable String messageKey() {
		return this.messageKey;
	}

	List<String> arguments() {
		return this.arguments;
	}

	CompletableFuture<Void> end() {
		return this.end;
	}

}
