package org.bihuan.letter.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.life.LetterFacts.Names;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.StepContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Numbers without a gap, whoever signs at the same time and whatever breaks off; on H2
 * and on MySQL. What many sign here was drafted in the year before.
 */
class NumberingTests extends LetterRoom {

	private static final int LETTERS = 200;

	private static final int NODES = 16;

	@Autowired
	private LetterIssue issue;

	@Autowired
	private NumberTable numbers;

	@Test
	void manyIssuesAtOnceLeaveNoGapEvenIfSomeBreakOff() throws Exception {
		this.numbers.prepare(new UnitCode("A-emergency"), 2025, LetterKind.REMINDER);
		List<Long> letters = new ArrayList<>();
		for (int i = 0; i < LETTERS; i++) {
			letters.add(signed());
		}
		ExecutorService threads = Executors.newFixedThreadPool(NODES);
		List<Future<Integer>> broken = new ArrayList<>();
		for (int i = 0; i < LETTERS; i++) {
			long letter = letters.get(i);
			boolean breaksOff = i % 7 == 3;
			broken.add(threads.submit(() -> breaksOff ? breakOffAndIssue(letter) : issue(letter)));
		}
		int times = 0;
		for (Future<Integer> one : broken) {
			times += one.get(120, TimeUnit.SECONDS);
		}
		threads.shutdown();
		assertThat(times).isEqualTo(29);
		assertThat(seqs()).containsExactlyElementsOf(IntStream.rangeClosed(1, LETTERS).boxed().toList());
		assertThat(letters).allSatisfy((letter) -> assertThat(state(letter)).isEqualTo(LetterState.RENDERING));
	}

	private long signed() {
		return tx(() -> {
			Letter letter = this.rows.save(new Letter(order(LetterKind.REMINDER, null), new Names("Authority", "Plant"),
					null, null, this.fakes.now));
			letter.draft(Map.of(), null, "clerk");
			letter.review("chief");
			letter.sign("leader", LetterWork.day(this.fakes.now));
			return letter.id();
		});
	}

	private int issue(long letter) {
		this.transactions.executeWithoutResult((status) -> this.issue.issue(letter));
		return 0;
	}

	/** The node dies with the number in its hands, and another one issues the letter. */
	private int breakOffAndIssue(long letter) {
		this.transactions.executeWithoutResult((status) -> {
			this.issue.issue(letter);
			status.setRollbackOnly();
		});
		return issue(letter) + 1;
	}

	@Test
	void aRolledBackSignatureLeavesNoNumber() {
		long letter = draft(LetterKind.REMINDER);
		does(letter, "draft-letter", "", "clerk", Map.of());
		does(letter, "review-letter", "approve", "chief", Map.of());
		assertThatThrownBy(() -> this.transactions.executeWithoutResult((status) -> {
			does(letter, "sign-letter", "sign", "leader", Map.of());
			throw new IllegalStateException("power cut");
		})).hasMessage("power cut");
		assertThat(state(letter)).isEqualTo(LetterState.DRAFT);
		assertThat(seqs()).isEmpty();
		does(letter, "sign-letter", "sign", "leader", Map.of());
		assertThat(number(letter)).isEqualTo("应急督函〔2026〕1号");
	}

	@Test
	void twoSignAtOnceAndOneNumberIsTaken() throws Exception {
		long letter = draft(LetterKind.REMINDER);
		does(letter, "draft-letter", "", "clerk", Map.of());
		does(letter, "review-letter", "approve", "chief", Map.of());
		List<StepContext> both = List.of(context(letter, "sign-letter", "leader"),
				context(letter, "sign-letter", "deputy"));
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<Optional<RuntimeException>>> signatures = both.stream().map((one) -> threads.submit(() -> {
			together.await();
			return signs(letter, one);
		})).toList();
		List<RuntimeException> refused = new ArrayList<>();
		for (Future<Optional<RuntimeException>> one : signatures) {
			one.get(60, TimeUnit.SECONDS).ifPresent(refused::add);
		}
		threads.shutdown();
		assertThat(refused).singleElement().isInstanceOfAny(Refusal.Conflict.class, ConcurrencyFailureException.class);
		assertThat(seqs()).containsExactly(1);
		assertThat(number(letter)).isEqualTo("应急督函〔2026〕1号");
		assertThat(state(letter)).isEqualTo(LetterState.RENDERING);
		assertThat(this.fakes.events).hasSize(1);
	}

	/** Whoever is second finds the letter signed, as a refusal or as a lost race: 409. */
	private Optional<RuntimeException> signs(long letter, StepContext context) {
		try {
			this.transactions.executeWithoutResult((status) -> {
				handler("sign-letter").complete(context, Map.of("outcome", "sign"));
				steps(letter).done("sign-letter", "sign");
			});
			return Optional.empty();
		}
		catch (Refusal.Conflict | ConcurrencyFailureException ex) {
			return Optional.of(ex);
		}
	}

	@Test
	void theYearTurnsInShanghai() {
		this.fakes.now = at("2026-12-31T23:59:59");
		long old = draft(LetterKind.REMINDER);
		issue(old, "");
		this.fakes.now = at("2027-01-01T00:00:00");
		long fresh = draft(LetterKind.REMINDER);
		issue(fresh, "");
		assertThat(number(old)).isEqualTo("应急督函〔2026〕1号");
		assertThat(number(fresh)).isEqualTo("应急督函〔2027〕1号");
	}

	@Test
	void aLetterDraftedLastYearIsNumberedInThisOne() {
		this.fakes.now = at("2026-12-31T10:00:00");
		long letter = draft(LetterKind.REMINDER);
		this.fakes.now = at("2028-02-29T10:00:00");
		issue(letter, "");
		assertThat(number(letter)).isEqualTo("应急督函〔2028〕1号");
	}

	@Test
	void eachKindCountsForItself() {
		long note = draft(LetterKind.OFFICIAL_NOTE);
		long reminder = draft(LetterKind.REMINDER);
		issue(note, "");
		issue(reminder, "");
		assertThat(List.of(number(note), number(reminder))).containsExactly("应急函〔2026〕1号", "应急督函〔2026〕1号");
	}

	@Test
	void anIssuerWithoutAWordIsCalledByItsName() {
		assertThat(this.numbers.word(new UnitCode("A-elsewhere"))).isEmpty();
		assertThat(this.numbers.word(LetterKind.COMMITMENT)).isEmpty();
		for (LetterKind kind : LetterKind.values()) {
			assertThat(this.numbers.word(kind).isPresent()).as(kind.name())
				.isEqualTo(!List.of(LetterKind.DUAL_REPORT, LetterKind.COMMITMENT, LetterKind.SELF_CHECK_REPORT)
					.contains(kind));
		}
	}

	private List<Integer> seqs() {
		return this.jdbc.sql("select seq from ltr_issue order by seq").query(Integer.class).list();
	}

}
