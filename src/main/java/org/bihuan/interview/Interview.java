package org.bihuan.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * An interview: arranged as often as needed, held once, its minutes signed or refused,
 * and over when every promise was assessed.
 */
@Entity
@Table(name = "itv_interview")
class Interview {

	/** How an interview stands. */
	enum State {

		/** To be held. */
		OPEN,
		/** Held; its minutes wait for a signature. */
		HELD,
		/** Minutes signed; promises are to be kept. */
		SIGNED,
		/** Every promise was assessed. */
		DONE,
		/** Minutes not signed, or absent twice without cause. */
		REFUSED,
		/** Ended with its case. */
		DROPPED;

		boolean over() {
			return this == DONE || this == REFUSED || this == DROPPED;
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long measure;

	private String caseNumber;

	private String issuer;

	private String addressee;

	private String convenedBy;

	private String answeredBy;

	private @Nullable String basisDocument;

	private @Nullable String basisPlace;

	private @Nullable String instanceId;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	// none where the mapper finds no value in it
	@Embedded
	private @Nullable Minutes minutes;

	private Instant openedAt;

	private @Nullable Instant endedAt;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "interview_id", nullable = false)
	@OrderBy("id")
	private List<Appointment> appointments = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "interview_id", nullable = false)
	@OrderBy("id")
	private List<Promise> promises = new ArrayList<>();

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected Interview() {
	}

	Interview(long measure, MeasureOrder order, String convenedBy, Group answeredBy, Instant at) {
		this.measure = measure;
		this.caseNumber = order.caseNumber().value();
		this.issuer = order.issuer().value();
		this.addressee = order.addressee().value();
		this.convenedBy = convenedBy;
		this.answeredBy = answeredBy.toString();
		this.basisDocument = order.document();
		this.basisPlace = order.place();
		this.openedAt = at;
	}

	void runsAs(String instanceId) {
		this.instanceId = instanceId;
	}

	/** Somebody arranges a time and a place; what was arranged before no longer holds. */
	Appointment arrange(Appointment appointment) {
		must(State.OPEN);
		waiting().ifPresent((one) -> one.became(Appointment.State.CALLED_OFF, null));
		this.appointments.add(appointment);
		return appointment;
	}

	/** The appointment that people wait for. */
	Optional<Appointment> waiting() {
		return last().filter(Appointment::waits);
	}

	/** The latest appointment. */
	Optional<Appointment> last() {
		return this.appointments.isEmpty() ? Optional.empty()
				: Optional.of(this.appointments.get(this.appointments.size() - 1));
	}

	/** The moment has come: whether it was noticed. */
	boolean momentCame() {
		boolean noticed = waiting().filter((one) -> one.is(Appointment.State.NOTICED)).isPresent();
		if (!noticed) {
			waiting().ifPresent((one) -> one.became(Appointment.State.UNNOTICED, null));
		}
		return noticed;
	}

	/** They came; what was said and promised is written down. */
	void held(String attendees, String said, List<Promise> promised, String by, Instant at) {
		must(State.OPEN);
		Appointment appointment = waiting().orElseThrow();
		LocalDate day = NoticePeriod.day(appointment.moment());
		if (promised.isEmpty()) {
			throw new Refusal.Invalid("promises", "interview.promises.none");
		}
		for (int i = 0; i < promised.size(); i++) {
			if (promised.get(i).due().isBefore(day)) {
				throw new Refusal.Invalid("promises[" + i + "].due", "interview.promises.before", day);
			}
			if (promised.get(i).dueAt().isBefore(at)) {
				throw new Refusal.Invalid("promises[" + i + "].due", "interview.promises.passed");
			}
		}
		appointment.became(Appointment.State.HELD, null);
		minutes().written(attendees, said, by, at);
		this.promises.addAll(promised);
		this.state = State.HELD;
	}

	/**
	 * They did not come. Without cause it is arranged once more and then refused.
	 * @return whether it is to be arranged again
	 */
	boolean absent(boolean excused, String reason, Instant at) {
		must(State.OPEN);
		waiting().orElseThrow().became(excused ? Appointment.State.EXCUSED : Appointment.State.ABSENT, reason);
		long absences = this.appointments.stream().filter((one) -> one.is(Appointment.State.ABSENT)).count();
		boolean again = excused || absences < 2;
		if (!again) {
			over(State.REFUSED, at);
		}
		return again;
	}

	/** The minutes are signed. */
	void signed(String by, Instant at) {
		must(State.HELD);
		minutes().signed(by, at);
		this.state = State.SIGNED;
	}

	/** The minutes are not signed; two people saw it. */
	void refused(String reason, List<String> witnesses, String by, Instant at) {
		must(State.HELD);
		minutes().refused(reason, witnesses, by);
		this.promises.forEach(Promise::drop);
		over(State.REFUSED, at);
	}

	/** Whether every promise was assessed. */
	boolean assessed() {
		return this.promises.stream().noneMatch(Promise::open);
	}

	void done(Instant at) {
		must(State.SIGNED);
		over(State.DONE, at);
	}

	/** Ended with its case; a second call changes nothing. */
	boolean drop(Instant at) {
		if (this.state.over()) {
			return false;
		}
		waiting().ifPresent((one) -> one.became(Appointment.State.DROPPED, null));
		this.promises.forEach(Promise::drop);
		over(State.DROPPED, at);
		return true;
	}

	private void over(State state, Instant at) {
		this.state = state;
		this.endedAt = at;
	}

	private void must(State expected) {
		if (this.state != expected) {
			throw new Refusal.Conflict("interview.state");
		}
	}

	long id() {
		return (this.id != null) ? this.id : 0;
	}

	long measure() {
		return this.measure;
	}

	CaseNumber number() {
		return new CaseNumber(this.caseNumber);
	}

	UnitCode issuer() {
		return new UnitCode(this.issuer);
	}

	UnitCode addressee() {
		return new UnitCode(this.addressee);
	}

	/** Who arranges it, as a model says it: for example {@code inspector@authority}. */
	String convenedBy() {
		return this.convenedBy;
	}

	/** Whether it is the competent authority's, whichever that is. */
	boolean byAuthority() {
		return this.convenedBy.endsWith("@authority");
	}

	Group answeredBy() {
		return Group.parse(this.answeredBy);
	}

	@Nullable String basisDocument() {
		return this.basisDocument;
	}

	@Nullable String basisPlace() {
		return this.basisPlace;
	}

	@Nullable String instanceId() {
		return this.instanceId;
	}

	State state() {
		return this.state;
	}

	List<Appointment> appointments() {
		return List.copyOf(this.appointments);
	}

	List<Promise> promises() {
		return List.copyOf(this.promises);
	}

	Minutes minutes() {
		this.minutes = (this.minutes != null) ? this.minutes : new Minutes();
		return this.minutes;
	}

}
