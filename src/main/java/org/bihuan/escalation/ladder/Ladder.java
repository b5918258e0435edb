package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.escalation.Trigger;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A ladder: the grounds for which it stands, and the measures decided so far. It ends
 * when no ground is left or the case closes.
 */
@Entity
@Table(name = "esc_ladder")
public class Ladder extends LadderFacts {

	private boolean lookPending;

	@Enumerated(EnumType.STRING)
	@Column(name = "ground")
	private @Nullable Trigger trigger;

	@Column(name = "ladder_rank")
	private int rank;

	@Embedded
	private @Nullable Rung rung;

	private @Nullable Instant nextLookAt;

	@Embedded
	private @Nullable Waiting waiting;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "ladder_id", nullable = false)
	private List<Ground> grounds = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "ladder_id", nullable = false)
	private List<TakenMeasure> measures = new ArrayList<>();

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init")
	protected Ladder() {
	}

	Ladder(CaseNumber number, UnitCode addressee, String addresseeKind, String sector, Instant openedAt) {
		super(number, addressee, addresseeKind, sector, openedAt);
	}

	/**
	 * A ground joins, or stands open again. What counts once does not come back.
	 * @param trigger why
	 * @param cause what stands behind it
	 * @return whether it was not open before
	 */
	boolean join(Trigger trigger, Cause cause) {
		Optional<Ground> known = this.grounds.stream().filter((one) -> one.is(trigger, cause)).findFirst();
		if (known.isPresent() && (known.get().open() || trigger == Trigger.LISTED)) {
			return false;
		}
		known.ifPresentOrElse((ground) -> ground.again(cause), () -> this.grounds.add(new Ground(trigger, cause)));
		this.lookPending = true;
		return true;
	}

	/**
	 * An obligation stands otherwise now. Only a ground that opens again is worth a look:
	 * whoever files must not bring the next measure nearer.
	 * @param obligation the obligation
	 * @param state how its grounds stand
	 * @return whether a ground has opened again
	 */
	boolean stands(long obligation, Ground.State state) {
		List<Ground> changed = this.grounds.stream()
			.filter((ground) -> Long.valueOf(obligation).equals(ground.obligation()) && !ground.is(state))
			.toList();
		changed.forEach((ground) -> ground.stands(state));
		boolean opened = state == Ground.State.OPEN && !changed.isEmpty();
		this.lookPending = this.lookPending || opened;
		return opened;
	}

	void refusalHeld() {
		this.grounds.stream()
			.filter((ground) -> ground.trigger() == Trigger.REFUSED && ground.open())
			.forEach((ground) -> ground.stands(Ground.State.HELD));
	}

	void refusalRevoked() {
		this.grounds.stream()
			.filter((ground) -> ground.trigger() == Trigger.REFUSED && !ground.refusesMeasure())
			.forEach((ground) -> ground.stands(Ground.State.CLOSED));
	}

	/** What was filed was not enough: measures that were refused are refused still. */
	boolean refusalsStand() {
		List<Ground> held = this.grounds.stream()
			.filter((ground) -> ground.refusesMeasure() && ground.is(Ground.State.HELD))
			.toList();
		held.forEach((ground) -> ground.stands(Ground.State.OPEN));
		this.lookPending = this.lookPending || !held.isEmpty();
		return !held.isEmpty();
	}

	/** Nothing stands against the addressee any more. */
	void drop() {
		this.grounds.forEach((ground) -> ground.stands(Ground.State.CLOSED));
	}

	/** What was there for one decision is answered. */
	void used(Trigger trigger) {
		this.grounds.stream()
			.filter((ground) -> ground.trigger() == trigger && ground.once())
			.forEach((ground) -> ground.stands(Ground.State.CLOSED));
	}

	/** The gravest ground that is open and counts, if there is one. */
	Optional<Ground> gravest(Instant now) {
		return this.grounds.stream()
			.filter((ground) -> ground.counts(now))
			.min(Comparator.comparing(Ground::trigger).thenComparing((ground) -> !ground.urged()));
	}

	boolean settled() {
		return this.grounds.stream().allMatch(Ground::closed);
	}

	/** Whether all that is left was filed and is being looked at. */
	boolean held() {
		return this.grounds.stream().noneMatch(Ground::open);
	}

	/**
	 * Looks which ground rules, and which rung of it is next.
	 * @return whether anything is open; if not, no measure is taken
	 */
	boolean look(Instant now) {
		this.lookPending = false;
		this.waiting = null;
		this.rung = null;
		Optional<Ground> gravest = gravest(now);
		gravest.ifPresent((ground) -> {
			this.trigger = ground.trigger();
			this.rank = 1 + (ground.urged() ? 0 : taken(ground.trigger()));
		});
		return gravest.isPresent();
	}

	/** Rungs of the ground that rules which were decided. */
	int reached() {
		return urged() ? 0 : taken(trigger());
	}

	private int taken(Trigger trigger) {
		return this.measures.stream()
			.filter((measure) -> measure.under(trigger))
			.mapToInt(TakenMeasure::rank)
			.max()
			.orElse(0);
	}

	/**
	 * A rung is proposed.
	 * @param proposed the rung
	 * @param running measures that are being carried out, whoever took them
	 * @return whether it is in force already, so that the next one must be looked for
	 */
	boolean propose(Rung proposed, Set<String> running) {
		if (running.contains(proposed.measure()) || inForce(proposed.measure())) {
			this.rank++;
			return true;
		}
		this.rung = proposed;
		return false;
	}

	boolean inForce(String measure) {
		return this.measures.stream().anyMatch((one) -> one.takenAs(measure));
	}

	/** A person has taken a measure, as it is registered, or skipped it: then null. */
	void decided(String measure, @Nullable Long taken, Instant at, String by) {
		this.measures.add(new TakenMeasure(measure, trigger(), this.rank, taken, at, by));
		used(trigger());
		this.lookPending = this.lookPending && graverThan(trigger(), at);
	}

	// a ground of the same kind that joined before the decision is answered by it
	private boolean graverThan(Trigger decided, Instant now) {
		return gravest(now).filter((ground) -> ground.trigger().compareTo(decided) < 0).isPresent();
	}

	/**
	 * Waits until it looks again; at once if something joined meanwhile or nothing is
	 * left, but not while all that is left is held. A measure that was added beside the
	 * others brings no other one nearer.
	 * @return when it looks again
	 */
	Instant waitUntil(Instant until, Instant now) {
		this.rung = null;
		boolean look = settled() || (this.lookPending && !held());
		Instant next = look ? now : earliest(until, now);
		this.nextLookAt = next;
		return next;
	}

	/** Whether the calendar has moved the date for which it waits, and nothing joined. */
	boolean early(WorkCalendar calendar, Instant now) {
		return this.waiting != null && !this.lookPending && !settled() && this.waiting.lasts(calendar, now);
	}

	Optional<Waiting> waiting() {
		return Optional.ofNullable(this.waiting);
	}

	void waits(@Nullable Waiting waiting) {
		this.waiting = waiting;
	}

	private Instant earliest(Instant until, Instant now) {
		Instant before = this.nextLookAt;
		boolean beside = this.trigger == Trigger.LISTED && before != null && before.isAfter(now);
		return this.grounds.stream()
			.filter(Ground::open)
			.map(Ground::countsFrom)
			.filter((moment) -> moment != null && moment.isAfter(now))
			.min(Comparator.naturalOrder())
			.filter((moment) -> moment.isBefore(until))
			.orElse(beside ? before : until);
	}

	@Override
	void end(Instant at) {
		super.end(at);
		this.nextLookAt = null;
	}

	public Trigger trigger() {
		return (this.trigger != null) ? this.trigger : Trigger.OVERDUE;
	}

	public int rank() {
		return this.rank;
	}

	public @Nullable Rung rung() {
		return this.rung;
	}

	public boolean refused() {
		return open(Trigger.REFUSED);
	}

	public boolean repeated() {
		return open(Trigger.REPEAT);
	}

	boolean open(Trigger trigger) {
		return this.grounds.stream().anyMatch((ground) -> ground.open() && ground.trigger() == trigger);
	}

	/** Whether the ground that rules now is a task that was urged too often. */
	boolean urged() {
		return this.grounds.stream()
			.anyMatch((ground) -> ground.open() && ground.urged() && ground.trigger() == this.trigger);
	}

	public @Nullable Instant nextLookAt() {
		return this.nextLookAt;
	}

	List<Ground> grounds() {
		return List.copyOf(this.grounds);
	}

	List<TakenMeasure> measures() {
		return List.copyOf(this.measures);
	}

}
