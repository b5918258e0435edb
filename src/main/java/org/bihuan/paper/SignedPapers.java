package org.bihuan.paper;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.frame.Texts;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.KeptLetter;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.signing.Signature;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static java.util.stream.Collectors.joining;

/**
 * Papers from their signature on: filed, shown to the duty, posted, received.
 */
@Service
@Transactional
class SignedPapers {

	private static final String SIGNATURE = "signature";

	private final PaperTable table;

	private final Papers papers;

	private final Letters letters;

	private final DutyPeriods periods;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final Texts texts;

	SignedPapers(PaperTable table, Papers papers, Letters letters, DutyPeriods periods, CaseFiles caseFiles,
			Evidence evidence, Texts texts) {
		this.table = table;
		this.papers = papers;
		this.letters = letters;
		this.periods = periods;
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.texts = texts;
	}

	/**
	 * The paper is filed with its signature, and its duty is done.
	 * @param order what is filed
	 * @param signature who signs
	 * @param read hash of the text that the signer has read
	 * @param task the task in which it is signed
	 * @throws Refusal.Conflict if the text has become another one since, or the duty is
	 * over
	 */
	void file(LetterOrder order, Signature signature, String read, String task) {
		CaseNumber number = order.caseNumber();
		long letter = this.letters.file(order, signature.by());
		String hash = text(number, letter).sha256();
		if (!hash.equals(read)) {
			throw new Refusal.Conflict("paper.changed");
		}
		this.table.signed(number, letter);
		this.caseFiles.record(number, EntryKind.LETTER, signature.by(), order.kind().name(), signature.method(),
				bound(letter, hash, signature, task));
		DutyPeriodView period = this.papers.period(number);
		this.periods.done(period.id(), signature.at(), signature.by());
		Locale chinese = Locale.SIMPLIFIED_CHINESE;
		this.periods.shown(period.id(),
				this.texts.of("paper.note", chinese, this.texts.of("letter.kind." + order.kind(), chinese)),
				this.texts.of("paper.evidence", chinese, number, hash));
		this.caseFiles.changeState(number, "PAPER_SIGNED", null, signature.by());
	}

	/** What the signature is bound to, and in whose place it was given. */
	private Map<String, Object> bound(long letter, String hash, Signature signature, String task) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("letter", String.valueOf(letter));
		content.put("sha256", hash);
		put(content, SIGNATURE,
				this.evidence.ofTask(task)
					.stream()
					.filter((one) -> one.kind().equals(SIGNATURE))
					.map(EvidenceView::sha256)
					.findFirst()
					.orElse(null));
		put(content, "onBehalfOf", signature.signedFor());
		put(content, "standIn", signature.standIn());
		put(content, "standInFrom", signature.from());
		put(content, "standInTo", signature.to());
		return content;
	}

	private static void put(Map<String, Object> content, String key, @Nullable Object value) {
		if (value != null) {
			content.put(key, value.toString());
		}
	}

	/** It hangs where the workers pass. */
	void posted(CaseNumber number, String place, String by) {
		this.letters.happened(this.table.letter(number), "POSTED", by, Map.of("postedAt", place));
	}

	/** The authority has it. */
	void received(CaseNumber number, String by) {
		this.letters.received(this.table.letter(number), by);
	}

	/** The whole text as it was signed. */
	@Transactional(readOnly = true)
	String read(CaseNumber number) {
		return text(number, this.table.letter(number)).lines().stream().map(Line::text).collect(joining("\n"));
	}

	private CanonicalText text(CaseNumber number, long letter) {
		return this.letters.kept(number)
			.stream()
			.filter((one) -> one.letter().id() == letter)
			.map(KeptLetter::text)
			.findFirst()
			.orElseThrow();
	}

}
