package org.bihuan.longwork;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how far work is and how it ended.
 */
@Component
class WorkEnd {

	private static final int PART = 1024 * 1024;

	private final WorkStore store;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Duration keep;

	WorkEnd(WorkStore store, PlatformTransactionManager transactions, Clock clock,
			@Value("${bihuan.longwork.keep:7d}") Duration keep) {
		this.store = store;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
		this.keep = keep;
	}

	void beat(RunningWork work) {
		this.transaction.executeWithoutResult(
				(status) -> this.store.beat(work.id(), work.state(), work.total(), work.done(), work.badRows()));
	}

	void done(RunningWork work) throws IOException {
		ResultFile file = work.result();
		if (file != null) {
			store(work.id(), file);
		}
		end(work, WorkState.DONE, work.messageKey(), work.arguments());
	}

	void failed(RunningWork work, WorkState state, String messageKey, List<String> arguments) {
		end(work, state, messageKey, arguments);
	}

	private void end(RunningWork work, WorkState state, @Nullable String key, List<String> arguments) {
		this.transaction.executeWithoutResult((status) -> {
			this.store.beat(work.id(), state, work.total(), work.done(), work.badRows());
			int seq = 0;
			for (WorkProblem problem : work.problems()) {
				this.store.problem(work.id(), seq++, problem);
			}
			this.store.ended(work.id(), state, key, arguments, this.clock.instant());
		});
	}

	private void store(String id, ResultFile file) throws IOException {
		file.close();
		try (InputStream in = file.read()) {
			int part = 0;
			for (byte[] content = in.readNBytes(PART); content.length > 0; content = in.readNBytes(PART)) {
				byte[] bytes = content;
				int number = part++;
				this.transaction.executeWithoutResult((status) -> this.store.part(id, number, bytes));
			}
		}
		this.transaction.executeWithoutResult((status) -> this.store.result(id, file.name(), file.mediaType(),
				file.size(), this.clock.instant().plus(this.keep)));
	}

}
