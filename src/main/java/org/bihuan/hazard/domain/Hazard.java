package org.bihuan.hazard.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A hazard: what was found, under which terms it is fixed, the plan and its measures. Old
 * plans are kept; only the measures of the last round count.
 */
@Entity
@Table(name = "haz_hazard")
public class Hazard {

	private static final String MAJOR = "MAJOR";

	@Id
	private String caseNumber;

	@Embedded
	private Finding finding;

	private boolean ungraded;

	private boolean askGrade;

	private String grade = "GENERAL";

	private @Nullable String gradeByHand;

	private boolean quick;

	private int planRound;

	private int failedVerifications;

	private @Nullable String duplicateOf;

	private @Nullable LocalDate timeLimit;

	private @Nullable String accident;

	private @Nullable LocalDate accidentOn;

	private boolean interimDone;

	private int reportsFiled;

	@Embedded
	private Terms terms = Terms.none();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "case_number", nullable = false)
	private List<Measure> measures = new ArrayList<>();

	/** Null before it is first kept, so that nobody looks for a new one. */
	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Hazard() {
	}

	Hazard(CaseNumber number, Finding finding, boolean criteriaExist) {
		this.caseNumber = number.value();
		this.finding = finding;
		this.ungraded = !criteriaExist && finding.selfFound();
		this.askGrade = !criteriaExist && !finding.selfFound();
	}

	void graded(String grade) {
		this.grade = grade;
	}

	void under(Terms terms) {
		this.terms = terms;
	}

	/**
	 * The grade turned out wrong. Only a general hazard is fixed without a plan.
	 * @param grade the right one
	 */
	void regraded(String grade) {
		this.grade = grade;
		this.quick = this.quick && !major();
	}

	void accident(String accident, LocalDate on) {
		this.accident = accident;
		this.accidentOn = on;
	}

	void accidentUnlinked() {
		this.accident = null;
		this.accidentOn = null;
	}

	void canFixAtOnce(boolean canFixAtOnce) {
		this.quick = canFixAtOnce && !major();
	}

	void duplicateOf(CaseNumber original) {
		if (original.value().equals(this.caseNumber)) {
			throw new Refusal.Invalid("duplicateOf", "hazard.duplicate.itself");
		}
		this.duplicateOf = original.value();
	}

	void planned(List<PlannedMeasure> planned, LocalDate timeLimit) {
		this.planRound++;
		this.timeLimit = timeLimit;
		for (PlannedMeasure one : planned) {
			this.measures.add(new Measure(this.planRound, this.measures.size(), one));
		}
	}

	void measureDone(String number) {
		measure(number).done();
	}

	/**
	 * Takes the result of a verification over.
	 * @param passed result by measure
	 */
	void judged(Map<String, Boolean> passed) {
		passed.forEach((number, result) -> measure(number).judged(result));
	}

	void verificationFailed() {
		this.failedVerifications++;
	}

	boolean failureRevoked() {
		boolean counted = this.failedVerifications > 0;
		this.failedVerifications -= counted ? 1 : 0;
		return counted;
	}

	void gradedByHand(@Nullable String grade) {
		this.gradeByHand = grade;
	}

	Optional<String> gradeByHand() {
		return Optional.ofNullable(this.gradeByHand);
	}

	void interimMeasuresTaken() {
		this.interimDone = true;
	}

	boolean reportFiled() {
		this.reportsFiled++;
		return this.reportsFiled >= 2;
	}

	private Measure measure(String number) {
		return measures().stream()
			.filter((measure) -> measure.number().equals(number))
			.findFirst()
			.orElseThrow(() -> new Refusal.Invalid("results", "hazard.measure.unknown", number));
	}

	/**
	 * Measures of the plan in force, in its order.
	 * @return measures
	 */
	public List<Measure> measures() {
		return this.measures.stream()
			.filter((measure) -> measure.ofRound(this.planRound))
			.sorted(Comparator.comparingInt(Measure::position))
			.toList();
	}

	/**
	 * Measures still to be done.
	 * @return open measures, in the plan's order
	 */
	public List<Measure> openMeasures() {
		return measures().stream().filter((measure) -> measure.state() == Measure.State.OPEN).toList();
	}

	public CaseNumber number() {
		return new CaseNumber(this.caseNumber);
	}

	public Finding finding() {
		return this.finding;
	}

	public boolean major() {
		return MAJOR.equals(this.grade);
	}

	public String grade() {
		return this.grade;
	}

	public boolean asksGrade() {
		return this.askGrade;
	}

	public boolean quick() {
		return this.quick;
	}

	public boolean hasPlan() {
		return this.planRound > 0;
	}

	public Terms terms() {
		return this.terms;
	}

	public Optional<LocalDate> timeLimit() {
		return Optional.ofNullable(this.timeLimit);
	}

	public HazardSource source() {
		return this.finding.source();
	}

	/**
	 * The accident that holds the sign-off up.
	 * @return its number or name, or empty
	 */
	public Optional<String> accident() {
		return Optional.ofNullable(this.accident);
	}

	Optional<CaseNumber> duplicateOf() {
		return Optional.ofNullable(this.duplicateOf).map(CaseNumber::new);
	}

	HazardView view(List<String> duplicates) {
		return new HazardView(number(), new UnitCode(this.finding.unit()), this.finding.sector(), this.grade,
				this.finding.title(), this.finding.description(), this.finding.location(), this.finding.source(),
				this.finding.foundOn(), this.finding.criterion(), this.ungraded, this.failedVerifications,
				this.terms.maxReworks(), this.duplicateOf, duplicates, this.finding.recurrenceOf(), this.accident,
				this.accidentOn);
	}

	int failedVerifications() {
		return this.failedVerifications;
	}

}
