package org.bihuan.longwork;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bihuan.shared.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/**
 * Work with its rows in the database, so that any node tells how it stands.
 */
@Service
class StoredLongWork implements LongWork {

	private static final int MOST_OPEN = 5;

	private static final int LONGEST = 150;

	private final WorkStore store;

	private final WorkOfThisNode node;

	private final Clock clock;

	private final DataSize mostResult;

	StoredLongWork(WorkStore store, WorkOfThisNode node, Clock clock,
			@Value("${bihuan.longwork.max-result:64MB}") DataSize mostResult) {
		this.store = store;
		this.node = node;
		this.clock = clock;
		this.mostResult = mostResult;
	}

	@Override
	@Transactional
	public String start(String kind, String owner, String description, WorkTask task) {
		if (this.store.open(owner) >= MOST_OPEN) {
			throw new Refusal.Conflict("longwork.tooMany", MOST_OPEN);
		}
		this.store.forgetResults(this.clock.instant());
		RunningWork work = new RunningWork(UUID.randomUUID().toString(), task, this.mostResult);
		int points = description.codePointCount(0, description.length());
		String shown = (points <= LONGEST) ? description
				: description.substring(0, description.offsetByCodePoints(0, LONGEST)) + "…";
		this.store.insert(work.id(), kind, owner, shown, this.clock.instant());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				StoredLongWork.this.node.begin(work);
			}

		});
		return work.id();
	}

	@Override
	public WorkView find(String id, String owner) {
		return this.store.find(id, owner).orElseThrow(() -> new Refusal.NotFound("longwork.unknown"));
	}

	@Override
	public WorkView await(String id, String owner, Duration patience) {
		find(id, owner);
		this.node.await(id, patience);
		return find(id, owner);
	}

	@Override
	public List<WorkView> of(String owner) {
		return this.store.of(owner);
	}

	@Override
	public List<WorkProblem> problems(String id, String owner) {
		return this.store.problems(find(id, owner).id());
	}

	@Override
	public void result(String id, String owner, OutputStream out) throws IOException {
		WorkView.Result result = find(id, owner).result();
		if (result == null || result.expiresAt().isBefore(this.clock.instant())) {
			throw new Refusal.NotFound("longwork.noResult");
		}
		int part = 0;
		Optional<byte[]> content = this.store.part(id, part);
		while (content.isPresent()) {
			out.write(content.get());
			content = this.store.part(id, ++part);
		}
	}

}
