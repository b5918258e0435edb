package org.bihuan.letter.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterPaper;
import org.bihuan.letter.LetterView;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter with its text, files and record, for whoever may read it; that is for the
 * caller to ask.
 */
@Service
@Transactional(readOnly = true)
public class LetterReading {

	private final LetterRows rows;

	private final LetterWork work;

	private final IssueTable issues;

	private final LetterEvents events;

	private final LetterPaper paper;

	private final Evidence evidence;

	private final People people;

	LetterReading(LetterRows rows, LetterWork work, IssueTable issues, LetterEvents events, LetterPaper paper,
			Evidence evidence, People people) {
		this.rows = rows;
		this.work = work;
		this.issues = issues;
		this.events = events;
		this.paper = paper;
		this.evidence = evidence;
		this.people = people;
	}

	/**
	 * Everything of a letter.
	 * @param id the letter
	 * @return the letter
	 */
	public Detail detail(long id) {
		Letter letter = this.work.find(id);
		Optional<IssuedLetter> issued = this.issues.find(id);
		return new Detail(letter.view(), letter.issuerName(), letter.addresseeName(), letter.replyUntil(),
				issued.map(IssuedLetter::text).map(CanonicalText::lines).orElse(List.of()),
				issued.map((one) -> one.text().sha256()).orElse(null), issued.map(IssuedLetter::checkCode).orElse(null),
				letter.sealedFile() != null, hasPaper(letter), letter.reason(), older(letter.corrects()),
				older(letter.withdraws()), this.rows.about(id).stream().map(Letter::view).toList(), hands(letter),
				this.events.of(id));
	}

	/**
	 * What an enterprise filed is printed when it is asked for: it has no seal to wait
	 * for.
	 */
	private boolean hasPaper(Letter letter) {
		return (letter.kind().byEnterprise() && letter.issued()) || this.issues.hasPaper(letter.id());
	}

	private Map<String, String> hands(Letter letter) {
		Map<String, String> names = new LinkedHashMap<>();
		letter.hands().forEach((what, by) -> names.put(what, this.people.find(by).map(Person::name).orElse(by)));
		return names;
	}

	private @Nullable LetterView older(@Nullable Long id) {
		return (id != null) ? this.work.find(id).view() : null;
	}

	/**
	 * The issued file: the stamped scan, or the paper while it is not sealed.
	 * @param id the letter
	 * @return the file
	 * @throws Refusal.Conflict if the paper is not made yet
	 */
	public LetterFile file(long id) {
		Letter letter = this.work.find(id);
		String scan = letter.sealedFile();
		if (scan != null) {
			EvidenceView view = this.evidence.find(scan);
			return new LetterFile(view.fileName(), view.mediaType(), this.evidence.content(scan));
		}
		return pdf(id);
	}

	/**
	 * The paper as it was made at issue.
	 * @param id the letter
	 * @return a PDF
	 */
	public LetterFile pdf(long id) {
		return new LetterFile(name(id) + ".pdf", "application/pdf",
				this.issues.pdf(id).or(() -> printed(id, this.paper::pdf)).orElseThrow(this::rendering));
	}

	/**
	 * The text document made at issue.
	 * @param id the letter
	 * @return a .docx
	 */
	public LetterFile docx(long id) {
		return new LetterFile(name(id) + ".docx",
				"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
				this.issues.docx(id).or(() -> printed(id, this.paper::docx)).orElseThrow(this::rendering));
	}

	private Optional<byte[]> printed(long id, Function<IssuedLetter, byte[]> press) {
		return this.issues.find(id).filter((letter) -> letter.kind().byEnterprise()).map(press);
	}

	private String name(long id) {
		return Optional.ofNullable(this.work.find(id).number()).orElse("letter-" + id);
	}

	private Refusal.Conflict rendering() {
		return new Refusal.Conflict("letter.refused.rendering");
	}

	/**
	 * A file of a letter.
	 *
	 * @param name its name
	 * @param mediaType its type
	 * @param content its bytes
	 */
	public record LetterFile(String name, String mediaType, byte[] content) {
	}

	/**
	 * Everything of a letter.
	 *
	 * @param view how it stands
	 * @param issuer name of the issuing body
	 * @param addressee name of the addressee
	 * @param replyUntil day by which an answer is asked for; null if none is
	 * @param lines its text; empty before issue
	 * @param sha256 hash of the text; null before issue
	 * @param checkCode code for the public check; null before issue
	 * @param sealed whether the stamped scan is there
	 * @param paper whether its paper is made
	 * @param reason why it was dropped or taken back; null if it was not
	 * @param corrects letter that it corrects; null if none
	 * @param withdraws letter that it withdraws; null if none
	 * @param later issued letters that correct or withdraw it
	 * @param hands names of who drafted, reviewed and signed it, by what they did
	 * @param events what happened to it, in order
	 */
	public record Detail(LetterView view, String issuer, String addressee, @Nullable LocalDate replyUntil,
			List<CanonicalText.Line> lines, @Nullable String sha256, @Nullable String checkCode, boolean sealed,
			boolean paper, @Nullable String reason, @Nullable LetterView corrects, @Nullable LetterView withdraws,
			List<LetterView> later, Map<String, String> hands, List<LetterEvent> events) {
	}

}
