package org.bihuan.archive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bihuan.casefile.EvidenceView;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as an archive lists it.
 *
 * @param id its identifier, as the records name it
 * @param file name of its entry; null if its bytes were removed when nobody had to keep
 * them any longer
 * @param sha256 hash of the bytes
 * @param size bytes
 * @param kind kind asked for by the form
 * @param step the step
 * @param fileName name as sent
 * @param mediaType type found in the bytes
 * @param takenAt when the photo says it was taken
 * @param addedAt when it was added
 * @param addedBy login
 * @param discardedAt when its bytes were removed; null if they are here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchivedEvidence(String id, @Nullable String file, String sha256, long size, String kind, String step,
		String fileName, String mediaType, @Nullable Instant takenAt, Instant addedAt, String addedBy,
		@Nullable Instant discardedAt) {

	static List<ArchivedEvidence> of(List<EvidenceView> evidence) {
		return IntStream.range(0, evidence.size()).mapToObj((index) -> of(index + 1, evidence.get(index))).toList();
	}

	private static ArchivedEvidence of(int place, EvidenceView view) {
		String file = "evidence/%03d-%s%s".formatted(place, view.id().substring(0, 8), extension(view.fileName()));
		return new ArchivedEvidence(view.id(), (view.discardedAt() == null) ? file : null, view.sha256(), view.size(),
				view.kind(), view.step(), view.fileName(), view.mediaType(), view.takenAt(), view.addedAt(),
				view.addedBy(), view.discardedAt());
	}

	private static String extension(String fileName) {
		String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return end.matches("[a-z0-9]{1,5}") ? "." + end : "";
	}

}
