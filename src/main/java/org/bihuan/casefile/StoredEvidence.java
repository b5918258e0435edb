package org.bihuan.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bihuan.casefile.chain.Chains;
import org.bihuan.casefile.chain.Digest;
import org.bihuan.casefile.chain.Fact;
import org.bihuan.casefile.content.CheckedFile;
import org.bihuan.casefile.content.FileCheck;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence in the database, with a record of each coming and going in the case's chain.
 */
@Service
class StoredEvidence implements Evidence {

	private final FileCheck check;

	private final EvidenceRows rows;

	private final Chains chains;

	private final Clock clock;

	StoredEvidence(FileCheck check, EvidenceRows rows, Chains chains, Clock clock) {
		this.check = check;
		this.rows = rows;
		this.chains = chains;
		this.clock = clock;
	}

	@Override
	@Transactional
	public EvidenceView add(CaseNumber number, String step, String taskId, String kind, String fileName, byte[] content,
			String actor) {
		CheckedFile file = this.check.check(fileName, content);
		String sha256 = Digest.of(content);
		EvidenceView view = new EvidenceView(UUID.randomUUID().toString(), number, step, taskId, kind, file.name(),
				file.mediaType(), content.length, sha256, file.takenAt(), WallTime.truncated(this.clock.instant()),
				actor, null, this.rows.alsoIn(sha256, number));
		this.rows.insert(view, record(view, "added", actor), content);
		return view;
	}

	@Override
	@Transactional
	public void remove(String id, String taskId, String actor) {
		EvidenceView view = find(id);
		if (!view.taskId().equals(taskId)) {
			throw unknown();
		}
		if (!view.addedBy().equals(actor)) {
			throw new Refusal.Forbidden("casefile.evidence.not-yours");
		}
		record(view, "removed", actor);
		if (!this.rows.delete(id)) {
			throw unknown();
		}
	}

	@Override
	public List<EvidenceView> ofCase(CaseNumber number) {
		return this.rows.ofCase(number);
	}

	@Override
	public List<EvidenceView> ofTask(String taskId) {
		return this.rows.ofTask(taskId);
	}

	@Override
	public EvidenceView find(String id) {
		return this.rows.find(id).orElseThrow(StoredEvidence::unknown);
	}

	@Override
	public byte[] content(String id) {
		EvidenceView view = find(id);
		if (view.discardedAt() != null) {
			throw new Refusal.Conflict("casefile.evidence.discarded", view.discardedAt());
		}
		byte[] content = this.rows.content(id).orElseThrow(StoredEvidence::unknown);
		if (!Digest.of(content).equals(view.sha256())) {
			throw new Refusal.Conflict("casefile.evidence.altered");
		}
		return content;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int discard(CaseNumber number) {
		return this.rows.discard(number, this.clock.instant());
	}

	private long record(EvidenceView view, String outcome, String actor) {
		Map<String, Object> content = Map.of("id", view.id(), "kind", view.kind(), "mediaType", view.mediaType(),
				"sha256", view.sha256(), "size", view.size(), "task", view.taskId());
		return this.chains
			.append(view.caseNumber().value(),
					new Fact(EntryKind.EVIDENCE.name(), actor, view.step(), outcome, content))
			.orElseThrow(() -> new Refusal.NotFound("casefile.unknown", view.caseNumber().value()))
			.seq();
	}

	private static Refusal unknown() {
		return new Refusal.NotFound("casefile.evidence.unknown");
	}

}
