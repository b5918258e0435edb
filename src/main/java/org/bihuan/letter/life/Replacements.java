package org.bihuan.letter.life;

import java.util.List;
import java.util.Map;

import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.life.LetterFacts.Older;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections and withdrawals: new letters that name the old one. The old one is marked
 * when the new one is issued, and never changed.
 */
@Service
@Transactional
public class Replacements {

	/** Longest reason. */
	public static final int LONGEST = 500;

	private final LetterRows rows;

	private final LetterWork work;

	private final LetterDesk desk;

	private final LetterPosts posts;

	Replacements(LetterRows rows, LetterWork work, LetterDesk desk, LetterPosts posts) {
		this.rows = rows;
		this.work = work;
		this.desk = desk;
		this.posts = posts;
	}

	/**
	 * Whether this person may begin a correction or withdrawal of a letter as it stands.
	 * @param id the letter
	 * @param person who asks
	 * @return true if so
	 */
	@Transactional(readOnly = true)
	public boolean possible(long id, Person person) {
		Letter letter = this.work.find(id);
		return letter.issued() && letter.state() != LetterState.WITHDRAWN && clerk(letter, person) && !underWay(letter);
	}

	/**
	 * Begins a letter that corrects or withdraws an issued one.
	 * @param id the older letter
	 * @param withdrawn whether it is withdrawn; otherwise it is corrected
	 * @param reason why; stays with the new letter and in the case file
	 * @param person who begins
	 * @return identifier of the new letter
	 * @throws Refusal.Forbidden if the person is no clerk of the issuer
	 * @throws Refusal.Invalid if no reason is given, or one that is too long
	 * @throws Refusal.Conflict if the letter is not issued, or withdrawn already
	 */
	public long begin(long id, boolean withdrawn, String reason, Person person) {
		Letter letter = this.work.lock(id);
		if (!clerk(letter, person)) {
			throw new Refusal.Forbidden("letter.refused.clerk");
		}
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "letter.refused.reason", LONGEST);
		}
		if (!letter.issued()) {
			throw new Refusal.Conflict("letter.refused.unissued");
		}
		if (letter.state() == LetterState.WITHDRAWN || underWay(letter)) {
			throw new Refusal.Conflict("letter.refused.replaced");
		}
		return this.desk.draft(
				new LetterOrder(letter.caseNumber(), letter.kind(), letter.issuer(), letter.addressee(), null,
						Map.copyOf(letter.fields()), letter.document(), letter.place()),
				null, new Older(id, withdrawn, why));
	}

	private boolean clerk(Letter letter, Person person) {
		return person.posts().contains(this.posts.clerk(letter.issuer()));
	}

	private boolean underWay(Letter letter) {
		List<Letter> others = this.rows.ofCase(letter.caseNumber().value());
		return others.stream()
			.filter((one) -> one.isAbout(letter.id()))
			.anyMatch((one) -> one.state() == LetterState.DRAFT);
	}

}
