package org.bihuan.casepage;

import java.util.List;
import java.util.Set;

import org.bihuan.casefile.EvidenceView;

/**
 * The evidence of a case, photos before and after apart from the rest.
 *
 * @param before photos before
 * @param after photos after
 * @param others everything else
 */
record Gallery(List<Piece> before, List<Piece> after, List<Piece> others) {

	private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

	static Gallery of(List<EvidenceView> evidence, Wording wording) {
		List<Piece> pieces = evidence.stream().map((view) -> piece(view, wording)).toList();
		return new Gallery(ofKind(pieces, "photo-before"), ofKind(pieces, "photo-after"),
				pieces.stream()
					.filter((piece) -> !Set.of("photo-before", "photo-after").contains(piece.kind()))
					.toList());
	}

	/**
	 * Whether there is none.
	 * @return true if so
	 */
	public boolean isEmpty() {
		return this.before.isEmpty() && this.after.isEmpty() && this.others.isEmpty();
	}

	private static List<Piece> ofKind(List<Piece> pieces, String kind) {
		return pieces.stream().filter((piece) -> piece.kind().equals(kind)).toList();
	}

	private static Piece piece(EvidenceView view, Wording wording) {
		return new Piece(view.id(), view.kind(), wording.word("casepage.evidence", view.kind()), view.fileName(),
				SHOWN.contains(view.mediaType()), view.sha256().substring(0, 12), view.sha256(),
				(view.takenAt() != null) ? wording.moment(view.takenAt()) : "", wording.moment(view.addedAt()),
				wording.person(view.addedBy()), view.alsoIn());
	}

	/**
	 * A piece of evidence.
	 *
	 * @param id its identifier
	 * @param kind kind that the form asked for
	 * @param kindName its name
	 * @param fileName name as sent
	 * @param shown whether a browser may show it
	 * @param shortHash beginning of its hash
	 * @param hash its hash
	 * @param takenAt when it was taken; empty if it does not say
	 * @param addedAt when it was added
	 * @param addedBy by whom
	 * @param alsoIn other cases with the same bytes
	 */
	record Piece(String id, String kind, String kindName, String fileName, boolean shown, String shortHash, String hash,
			String takenAt, String addedAt, String addedBy, List<String> alsoIn) {
	}

}
