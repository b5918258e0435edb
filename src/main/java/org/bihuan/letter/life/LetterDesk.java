package org.bihuan.letter.life;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.letter.Composed;
import org.bihuan.letter.KeptLetter;
import org.bihuan.letter.LetterCheck;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.LetterView;
import org.bihuan.letter.Letters;
import org.bihuan.letter.life.LetterFacts.Names;
import org.bihuan.letter.life.LetterFacts.Older;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contract of the room.
 */
@Service
@Transactional
class LetterDesk implements Letters {

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private final LetterRows rows;

	private final LetterWork work;

	private final LetterPosts posts;

	private final LetterProcess process;

	private final NumberTable numbers;

	private final LetterIssue issue;

	private final IssueTable issues;

	private final LetterEvents events;

	private final Composition composition;

	private final CaseFiles files;

	private final Clock clock;

	LetterDesk(LetterRows rows, LetterWork work, LetterPosts posts, LetterProcess process, NumberTable numbers,
			LetterIssue issue, IssueTable issues, LetterEvents events, Composition composition, CaseFiles files,
			Clock clock) {
		this.rows = rows;
		this.work = work;
		this.posts = posts;
		this.process = process;
		this.numbers = numbers;
		this.issue = issue;
		this.issues = issues;
		this.events = events;
		this.composition = composition;
		this.files = files;
		this.clock = clock;
	}

	@Override
	public long draft(LetterOrder order) {
		return draft(order, null, null);
	}

	@Override
	public long file(LetterOrder order, String by) {
		Letter letter = this.rows.saveAndFlush(new Letter(order, names(order), null, null, this.clock.instant()));
		this.numbers.prepare(letter.issuer(), LetterWork.day(this.clock.instant()).getYear(), letter.kind());
		this.issue.file(letter.id(), by);
		return letter.id();
	}

	@Override
	@Transactional(readOnly = true)
	public Composed preview(LetterOrder order, String by) {
		Instant now = this.clock.instant();
		Letter letter = new Letter(order, names(order), null, null, now);
		letter.file(by, now);
		return this.composition.filed(letter, now);
	}

	@Override
	public void happened(long letter, String what, String by, Map<String, String> detail) {
		this.events.record(this.work.find(letter), what, by, this.clock.instant(), detail);
	}

	@Override
	public void received(long letter, String by) {
		this.work.deliver(letter, "RECEIVED", Map.of(), by, this.clock.instant());
		this.work.settle(letter);
	}

	/**
	 * Starts the process of a letter.
	 * @param order what is to be drafted
	 * @param measureCode code of the measure that it carries out
	 * @param older letter that it corrects or withdraws
	 * @return identifier of the letter
	 */
	long draft(LetterOrder order, @Nullable String measureCode, @Nullable Older older) {
		Instant now = this.clock.instant();
		Letter letter = this.rows.saveAndFlush(new Letter(order, names(order), measureCode, older, now));
		this.numbers.prepare(letter.issuer(), LetterWork.day(now).getYear(), letter.kind());
		this.events.record(letter, "ORDERED", LetterWork.SYSTEM, now,
				(older != null) ? Map.of("reason", older.reason()) : Map.of());
		letter.carriedBy(this.process.start(letter, variables(letter)));
		return letter.id();
	}

	private Names names(LetterOrder order) {
		return new Names(this.posts.name(order.issuer()), this.posts.name(order.addressee()));
	}

	private Map<String, Object> variables(Letter letter) {
		boolean closed = OVER.contains(this.files.header(letter.caseNumber()).state());
		Map<String, Object> variables = new HashMap<>();
		variables.put("caseNumber", letter.caseNumber().value());
		variables.put("unit", letter.addressee().value());
		variables.put("letterId", letter.id());
		variables.put("stillWanted", letter.measure() == null || !closed);
		variables.put("draftedBy", this.posts.clerk(letter.issuer()).toString());
		variables.put("reviewedBy", this.posts.chief(letter.issuer()).toString());
		variables.put("signedBy", this.posts.signer(letter.issuer()).toString());
		variables.put("receivedBy", this.posts.receiver(letter.addressee()).toString());
		return variables;
	}

	@Override
	public void callOff(long letter, String why) {
		this.process.callOff(letter, why);
		this.work.callOff(letter, why, this.files.header(this.work.find(letter).caseNumber()).reason());
	}

	@Override
	@Transactional(readOnly = true)
	public LetterView find(long letter) {
		return this.work.find(letter).view();
	}

	@Override
	@Transactional(readOnly = true)
	public List<LetterView> ofCase(CaseNumber number) {
		return this.rows.ofCase(number.value()).stream().map(Letter::view).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptLetter> kept(CaseNumber number) {
		return this.rows.ofCase(number.value())
			.stream()
			.filter(Letter::issued)
			.map((letter) -> new KeptLetter(letter.view(), this.issues.find(letter.id()).orElseThrow().text()))
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<LetterCheck> check(String code) {
		return this.issues.byCode(code).map(this.work::find).map((letter) -> {
			String sealed = letter.sealedSha256();
			return new LetterCheck(Objects.requireNonNullElse(letter.number(), ""), letter.kind(), letter.issuerName(),
					letter.issuedAtOrThrow(), letter.state() != LetterState.WITHDRAWN,
					(sealed != null) ? sealed : this.issues.paperHash(letter.id()).orElse(""));
		});
	}

}
