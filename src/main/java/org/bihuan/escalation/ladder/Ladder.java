package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
public class Ladder {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String caseNumber;

	private String addressee;

	private String addresseeKind;

	private String sector;

	private @Nullable String openKey;

	private @Nullable String instanceId;

	private boolean lookPending;

	@Enumerated(EnumType.STRING)
	@Column(name = "ground")
	private @Nullable Trigger trigger;

	@Column(name = "ladder_rank")
	private int rank;

	@Embedded
	private @Nullable Rung rung;

	private @Nullable Instant nextLookAt;

	private Instant openedAt;

	private @Nullable Instant endedAt;

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
		this.caseNumber = number.value();
		this.addressee = addressee.value();
		this.addresseeKind = addresseeKind;
		this.sector = sector;
		this.openKey = key(number, addressee);
		this.openedAt = openedAt;
	}

	static String key(CaseNumber number, UnitCode addressee) {
		return number + " " + addressee;
	}

	/**
	 * A ground joins, or stands open again.
	 * @param trigger why
	 * @param obligation obligation that fell due; null if none
	 * @param since since when
	 * @return whether it was not open before
	 */
	boolean join(Trigger trigger, @Nullable Long obligation, Instant since) {
		Optional<Ground> known = this.grounds.stream().filter((one) -> one.is(trigger, obligation)).findFirst();
		if (known.isPresent() && known.get().open()) {
			return false;
		}
		known.ifPresentOrElse((ground) -> ground.stands(Ground.State.OPEN),
				() -> this.grounds.add(new Ground(trigger, obligation, since)));
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
			.filter((ground) -> ground.trigger() == Trigger.REFUSED)
			.forEach((ground) -> ground.stands(Ground.State.CLOSED));
	}

	/**
	 * The gravest ground that is open, if there is one.
	 * @return the ground
	 */
	Optional<Ground> gravest() {
		return this.grounds.stream().filter(Ground::open).min(Comparator.comparing(Ground::trigger));
	}

	boolean settled() {
		return this.grounds.stream().allMatch(Ground::closed);
	}

	/**
	 * Looks at the ladder: which ground rules, and which rung of it is next.
	 * @return whether anything is open; if not, no measure is taken
	 */
	boolean look() {
		this.lookPending = false;
		this.rung = null;
		Optional<Ground> gravest = gravest();
		gravest.ifPresent((ground) -> {
			this.trigger = ground.trigger();
			this.rank = 1 + this.measures.stream()
				.filter((measure) -> measure.under(ground.trigger()))
				.mapToInt(TakenMeasure::rank)
				.max()
				.orElse(0);
		});
		return gravest.isPresent();
	}

	/**
	 * A rung is proposed.
	 * @param proposed the rung
	 * @return whether it is in force already, so that the next one must be looked for
	 */
	boolean propose(Rung proposed) {
		if (inForce(proposed.measure())) {
			this.rank++;
			return true;
		}
		this.rung = proposed;
		return false;
	}

	private boolean inForce(String measure) {
		return this.measures.stream().anyMatch((one) -> one.takenAs(measure));
	}

	void decided(String measure, boolean taken, Instant at, String by) {
		this.measures.add(new TakenMeasure(measure, trigger(), this.rank, taken, at, by));
		this.lookPending = this.lookPending && graverThan(trigger());
	}

	// a ground of the same kind that joined before the decision is answered by it
	private boolean graverThan(Trigger decided) {
		return gravest().filter((ground) -> ground.trigger().compareTo(decided) < 0).isPresent();
	}

	/**
	 * Waits until it looks again; at once if something joined meanwhile.
	 * @param until when, unless something joined
	 * @param now now
	 * @return when it looks again
	 */
	Instant waitUntil(Instant until, Instant now) {
		Instant next = this.lookPending ? now : until;
		this.nextLookAt = next;
		return next;
	}

	void runsAs(String instanceId) {
		this.instanceId = instanceId;
	}

	void end(Instant at) {
		this.endedAt = at;
		this.openKey = null;
		this.nextLookAt = null;
	}

	boolean ended() {
		return this.endedAt != null;
	}

	public CaseNumber number() {
		return new CaseNumber(this.caseNumber);
	}

	public String sector() {
		return this.sector;
	}

	public String addresseeKind() {
		return this.addresseeKind;
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

	public @Nullable String instanceId() {
		return this.instanceId;
	}

	public boolean refused() {
		return this.grounds.stream().anyMatch((ground) -> ground.open() && ground.trigger() == Trigger.REFUSED);
	}

	public boolean repeated() {
		return this.grounds.stream().anyMatch((ground) -> ground.open() && ground.trigger() == Trigger.REPEAT);
	}

	public long id() {
		return (this.id != null) ? this.id : 0;
	}

}
