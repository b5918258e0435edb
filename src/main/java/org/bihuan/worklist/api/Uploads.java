package org.bihuan.worklist.api;

import java.util.Optional;
import java.util.function.Supplier;

import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a file once, however often a phone with a bad connection sends it.
 */
@Service
class Uploads {

	private final UploadKeys keys;

	private final Evidence evidence;

	Uploads(UploadKeys keys, Evidence evidence) {
		this.keys = keys;
		this.evidence = evidence;
	}

	/**
	 * Adds a file, or tells what was added under the same key before.
	 * @param taskId the task
	 * @param key the sender's key; null if every request stands for itself
	 * @param add adds the file
	 * @return the evidence
	 * @throws org.bihuan.shared.Refusal.NotFound if it was added and taken back since
	 */
	@Transactional
	public EvidenceView once(String taskId, @Nullable String key, Supplier<EvidenceView> add) {
		if (key == null) {
			return add.get();
		}
		Optional<String> known = this.keys.take(taskId, key);
		if (known.isPresent()) {
			return this.evidence.find(known.get());
		}
		EvidenceView added = add.get();
		this.keys.stored(taskId, key, added.id());
		return added;
	}

}
