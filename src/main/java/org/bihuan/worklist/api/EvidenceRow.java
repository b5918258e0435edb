package org.bihuan.worklist.api;

import java.time.OffsetDateTime;
import java.util.List;

import org.bihuan.casefile.CaseReaders.Known;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.worklist.ShanghaiOffset;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as programs read it.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param step step in which it was added
 * @param taskId task in which it was added
 * @param kind kind asked for by the form
 * @param fileName name as sent
 * @param mediaType type found in the bytes
 * @param size bytes
 * @param sha256 hash of the bytes
 * @param takenAt when the photo says it was taken
 * @param addedAt when it was added
 * @param addedBy login
 * @param alsoIn other cases that hold the same bytes, as far as the reader may know them
 * @param alsoInOthers how many cases besides hold them
 */
record EvidenceRow(String id, String caseNumber, String step, String taskId, String kind, String fileName,
		String mediaType, long size, String sha256, @Nullable OffsetDateTime takenAt, @Nullable OffsetDateTime addedAt,
		String addedBy, List<String> alsoIn, int alsoInOthers) {

	static EvidenceRow of(EvidenceView view, Known known) {
		return new EvidenceRow(view.id(), view.caseNumber().value(), view.step(), view.taskId(), view.kind(),
				view.fileName(), view.mediaType(), view.size(), view.sha256(), ShanghaiOffset.of(view.takenAt()),
				ShanghaiOffset.of(view.addedAt()), view.addedBy(), known.named(), known.others());
	}

}
