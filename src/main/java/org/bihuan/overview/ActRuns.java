package org.bihuan.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bihuan.deadline.SeenClock;
import org.bihuan.escalation.MeasureProposals;
import org.bihuan.longwork.LongWork;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins acts on clocks that were chosen, and finds what came of them. A few are done at
 * once; many are long work, which can be left and found again.
 */
@Service
class ActRuns {

	private static final int LONGEST_KEY = 200;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final ActTable table;

	private final ActRunner runner;

	private final ActLook look;

	private final MeasureProposals measures;

	private final LongWork work;

	private final People people;

	private final OverviewWords words;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final int atOnce;

	ActRuns(ActTable table, ActRunner runner, ActLook look, MeasureProposals measures, LongWork work, People people,
			OverviewWords words, Clock clock, PlatformTransactionManager transactions,
			@Value("${bihuan.overview.acted-on-at-once:50}") int atOnce) {
		this.table = table;
		this.runner = runner;
		this.look = look;
		this.measures = measures;
		this.work = work;
		this.people = people;
		this.words = words;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.atOnce = atOnce;
	}

	/**
	 * Reads what is to be done.
	 * @param form what was sent
	 * @param whole whether nothing may be missing
	 * @param person who sent it
	 * @return the order
	 * @throws Refusal.Invalid if something is missing or does not fit
	 * @throws Refusal.Forbidden if the act is not this person's
	 */
	ActOrder order(ActForm form, boolean whole, Person person) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
		ActOrder order = new ActReading(form, this.measures.byHand(), today, whole)
			.order(BoardAct.read(form.act(), person));
		if (order.to() != null && this.people.find(order.to()).isEmpty()) {
			throw new Refusal.Invalid("to", "overview.act.to.missing");
		}
		return order;
	}

	/**
	 * Begins an act; the same request again finds what the first began.
	 * @param obligations identifiers of obligations
	 * @param order what is to be done
	 * @param person who does it
	 * @param key key of the request; null for one that comes once
	 * @param locale language in which the person reads of long work
	 * @return identifier of the run
	 * @throws Refusal.Unreadable if the key is empty or too long
	 * @throws Refusal.Conflict if this person has too much long work open
	 */
	String begin(List<Long> obligations, ActOrder order, Person person, @Nullable String key, Locale locale) {
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw new Refusal.Unreadable("overview.act.key", LONGEST_KEY);
		}
		String id = UUID.randomUUID().toString();
		ActRun run = new ActRun(id, person.login(), (key != null) ? key : id, order.act(), order.reason(), null,
				this.clock.instant());
		boolean many = obligations.size() > this.atOnce;
		boolean first = Objects.requireNonNull(this.transaction.execute((status) -> {
			this.table.forgetOld(person.login(), this.clock.instant());
			boolean fresh = this.table.begin(run, obligations);
			if (fresh && many) {
				this.table.worksAs(id, work(id, obligations, order, person, locale));
			}
			return fresh;
		}));
		if (first && !many) {
			this.runner.run(id, obligations, order, person, ActTally.SILENT);
		}
		return first ? id : this.table.ofKey(person.login(), run.key()).id();
	}

	private String work(String id, List<Long> obligations, ActOrder order, Person person, Locale locale) {
		String description = this.words.say("overview.act.work", locale,
				this.words.say("overview.act." + order.act().word(), locale), obligations.size());
		return this.work.start("overview-act", person.login(), description, (progress) -> {
			ActTally tally = new ActTally(progress, this.words, obligations.size());
			this.runner.run(id, obligations, order, person, tally::told);
			tally.finish();
		});
	}

	/**
	 * What came of an act.
	 * @param id identifier of the run
	 * @param person who began it
	 * @return the run as it stands
	 * @throws Refusal.NotFound if this person began no such run
	 */
	Result result(String id, Person person) {
		ActRun run = this.table.find(id, person.login())
			.orElseThrow(() -> new Refusal.NotFound("overview.act.unknown"));
		List<ActTable.Kept> kept = this.table.rows(id);
		Map<Long, SeenClock> seen = this.look.seen(kept.stream().map(ActTable.Kept::obligation).toList(), person);
		List<ActRow> rows = kept.stream()
			.map((row) -> new ActRow(row.obligation(), seen.get(row.obligation()), row.outcome(), row.said()))
			.toList();
		boolean waiting = rows.stream().anyMatch((row) -> row.outcome() == Outcome.WAITING);
		return new Result(run, rows, waiting && goesOn(run));
	}

	/** Whether somebody still does it: a node may have died over it. */
	private boolean goesOn(ActRun run) {
		return (run.work() != null) ? this.work.find(run.work(), run.login()).state().open()
				: run.startedAt().plus(PATIENCE).isAfter(this.clock.instant());
	}

	/**
	 * A run as it stands.
	 *
	 * @param run the run
	 * @param rows its rows in their order
	 * @param open whether something still comes
	 */
	record Result(ActRun run, List<ActRow> rows, boolean open) {

		/**
		 * How many of its rows have come to an outcome.
		 * @param outcome the outcome
		 * @return their number
		 */
		int count(Outcome outcome) {
			return Math.toIntExact(this.rows.stream().filter((row) -> row.outcome() == outcome).count());
		}

	}

}
