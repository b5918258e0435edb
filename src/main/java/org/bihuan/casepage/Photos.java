package org.bihuan.casepage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.form.Form;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the evidence of a case into words and side by side. Other cases with the same
 * photo are named to those who may read them, and only counted for everybody else.
 */
@Component
class Photos {

	private static final Set<String> SMALL = Set.of("image/jpeg", "image/png");

	private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

	private final CaseFiles files;

	private final Evidence evidence;

	private final Tasks tasks;

	private final CaseReaders readers;

	private final People people;

	private final FormWords words;

	private final Wording wording;

	Photos(CaseFiles files, Evidence evidence, Tasks tasks, CaseReaders readers, People people, FormWords words,
			Wording wording) {
		this.files = files;
		this.evidence = evidence;
		this.tasks = tasks;
		this.readers = readers;
		this.people = people;
		this.words = words;
		this.wording = wording;
	}

	Gallery of(CaseNumber number, Map<String, Form> forms) {
		List<Piece> pieces = this.evidence.ofCase(number)
			.stream()
			.map((view) -> piece(view, forms.get(view.step())))
			.toList();
		return pieces.isEmpty() ? new Gallery(List.of(), List.of()) : Gallery.of(pieces, about(number));
	}

	List<Piece> ofTask(String taskId, @Nullable Form form) {
		return this.evidence.ofTask(taskId).stream().map((view) -> piece(view, form)).toList();
	}

	/**
	 * What in the case its tasks are about, by task; those about the whole are left out.
	 */
	Map<String, String> about(CaseNumber number) {
		Map<String, String> about = new HashMap<>();
		String title = this.files.header(number).title() + " · ";
		Stream.concat(this.tasks.done(number).stream(), this.tasks.open(number).stream())
			.filter((row) -> row.item() != null)
			.forEach((row) -> about.put(row.id(), "%s. %s".formatted(row.item(), row.title().replace(title, ""))));
		return about;
	}

	private Piece piece(EvidenceView view, @Nullable Form form) {
		CaseReaders.Known known = this.readers.known(view.alsoIn(), this.people.current());
		boolean there = view.discardedAt() == null;
		return new Piece(view.id(), view.taskId(), view.kind(), this.words.evidence(form, view.kind()), view.fileName(),
				there && SMALL.contains(view.mediaType()), there && SHOWN.contains(view.mediaType()), view.sha256(),
				(view.takenAt() != null) ? this.wording.moment(view.takenAt()) : "",
				this.wording.moment(view.addedAt()), this.wording.person(view.addedBy()),
				(view.discardedAt() != null) ? this.wording.moment(view.discardedAt()) : "", known.named(),
				known.others());
	}

	/**
	 * A piece of evidence.
	 *
	 * @param id its identifier
	 * @param taskId task in which it was added
	 * @param kind kind that the form asked for
	 * @param kindName its name
	 * @param fileName name as sent
	 * @param small whether there is a small picture of it
	 * @param shown whether a browser may show it
	 * @param hash its hash
	 * @param takenAt when it was taken; empty if it does not say
	 * @param addedAt when it was added
	 * @param addedBy by whom
	 * @param discardedAt when its bytes were removed; empty if they are there
	 * @param alsoIn other cases with the same bytes that the reader may know
	 * @param alsoInOthers how many there are besides
	 */
	record Piece(String id, String taskId, String kind, String kindName, String fileName, boolean small, boolean shown,
			String hash, String takenAt, String addedAt, String addedBy, String discardedAt, List<String> alsoIn,
			int alsoInOthers) {

		/**
		 * The beginning of the hash.
		 * @return twelve digits
		 */
		public String shortHash() {
			return this.hash.substring(0, 12);
		}

	}

}
