package org.bihuan.casefile;

import java.time.Instant;
import java.util.List;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence without its bytes.
 *
 * @param id random identifier
 * @param caseNumber the case
 * @param step step in which it was added
 * @param taskId task in which it was added
 * @param kind kind asked for by the form, for example {@code photo-before}
 * @param fileName name as sent, for people to read only
 * @param mediaType type found in the bytes
 * @param size bytes
 * @param sha256 hash of the bytes
 * @param takenAt when the photo says it was taken; null if it does not say
 * @param addedAt when it was added
 * @param addedBy login
 * @param discardedAt when the bytes were removed because nobody has to keep them any
 * longer; null if they are there
 * @param alsoIn numbers of other cases that hold the same bytes, whoever may read those
 */
public record EvidenceView(String id, CaseNumber caseNumber, String step, String taskId, String kind, String fileName,
		String mediaType, long size, String sha256, @Nullable Instant takenAt, Instant addedAt, String addedBy,
		@Nullable Instant discardedAt, List<String> alsoIn) {
}
