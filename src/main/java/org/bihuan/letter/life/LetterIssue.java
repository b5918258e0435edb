package org.bihuan.letter.life;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;

import org.bihuan.letter.Composed;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterPaper;
import org.bihuan.letter.LetterTexts;
import org.bihuan.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues letters: number, text, hash and check code in one transaction; the paper after
 * it.
 */
@Service
class LetterIssue {

	private static final int CODE_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final LetterWork work;

	private final NumberTable numbers;

	private final IssueTable issues;

	private final Composition composition;

	private final LetterTexts texts;

	private final LetterPaper paper;

	private final LetterEvents events;

	private final LetterProcess process;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	LetterIssue(LetterWork work, NumberTable numbers, IssueTable issues, Composition composition, LetterTexts texts,
			LetterPaper paper, LetterEvents events, LetterProcess process, ApplicationEventPublisher publisher,
			Clock clock) {
		this.work = work;
		this.numbers = numbers;
		this.issues = issues;
		this.composition = composition;
		this.texts = texts;
		this.paper = paper;
		this.events = events;
		this.process = process;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** In the transaction of the signature; a rollback takes the number back. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void issue(long id) {
		Letter letter = this.work.lock(id);
		Instant now = whole(this.clock.instant());
		LocalDate day = LetterWork.day(now);
		if (this.numbers.word(letter.kind()).isEmpty()) {
			throw new Refusal.Conflict("letter.refused.noNumber");
		}
		int seq = this.numbers.next(letter.issuer(), day.getYear(), letter.kind());
		String number = this.composition.number(letter, day.getYear(), String.valueOf(seq));
		Map<String, String> detail = keep(letter, new IssueTable.Numbered(day.getYear(), seq, number), number, now);
		letter.issue(number, now);
		this.events.record(letter, "ISSUED", LetterWork.SYSTEM, now, detail);
		older(letter, number);
		this.publisher.publishEvent(new LetterIssued(id, letter.caseNumber(), letter.kind(), number, now));
	}

	/**
	 * Files a paper of an enterprise, in the transaction of the step that it comes from.
	 * It has a place among its issuer's papers, which nobody prints.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void file(long id, String by) {
		Letter letter = this.work.lock(id);
		Instant now = whole(this.clock.instant());
		int year = LetterWork.day(now).getYear();
		int seq = this.numbers.next(letter.issuer(), year, letter.kind());
		String place = "%s %s %d-%d".formatted(letter.issuer(), letter.kind(), year, seq);
		letter.file(by, now);
		Map<String, String> detail = keep(letter, new IssueTable.Numbered(year, seq, place), "", now);
		this.events.record(letter, "FILED", by, now, detail);
	}

	/** Keeps its words; answers what the record says of them. */
	private Map<String, String> keep(Letter letter, IssueTable.Numbered place, String number, Instant now) {
		Map<String, String> fields = this.composition.fields(letter, number, LetterWork.day(now));
		Composed composed = this.texts.compose(letter.kind(), fields);
		this.issues.add(letter, place,
				new IssuedLetter(letter.kind(), composed.text(), composed.templateVersion(), fields, code(), now));
		return Map.of("sha256", composed.sha256(), "template", String.valueOf(composed.templateVersion()));
	}

	/** The older letter is marked, and keeps its number. */
	private void older(Letter letter, String number) {
		Long corrected = letter.corrects();
		Long withdrawn = letter.withdraws();
		if (corrected != null) {
			this.work.correct(corrected, number);
		}
		if (withdrawn != null) {
			this.work.withdraw(withdrawn, number);
			this.process.callOff(withdrawn, number);
		}
	}

	/** A moment that both databases keep as it is. */
	private static Instant whole(Instant now) {
		return now.truncatedTo(ChronoUnit.SECONDS);
	}

	private String code() {
		byte[] code = new byte[CODE_BYTES];
		this.random.nextBytes(code);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
	}

	/** Makes the paper from what was issued; a second time finds it made. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void print(long id) {
		Letter letter = this.work.lock(id);
		if (!this.issues.hasPaper(id)) {
			IssuedLetter issued = this.issues.find(id).orElseThrow();
			this.issues.paper(id, this.paper.pdf(issued), this.paper.docx(issued), this.clock.instant());
		}
		letter.printed();
	}

}
