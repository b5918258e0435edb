package org.bihuan.letter.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is from its order to its end.
 */
@MappedSuperclass
abstract class LetterFacts {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String caseNumber;

	@Enumerated(EnumType.STRING)
	private LetterKind kind;

	private String issuer;

	private String issuerName;

	private String addressee;

	private String addresseeName;

	@Column(name = "measure_id")
	private @Nullable Long measure;

	private @Nullable String measureCode;

	private @Nullable String document;

	private @Nullable String place;

	private String fields;

	private Instant draftedAt;

	private @Nullable Long corrects;

	private @Nullable Long withdraws;

	@Column(name = "instance_id")
	private @Nullable String instance;

	@Enumerated(EnumType.STRING)
	private LetterState state = LetterState.DRAFT;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected LetterFacts() {
	}

	LetterFacts(LetterOrder order, Names names, @Nullable String measureCode, @Nullable Older older, Instant at) {
		this.caseNumber = order.caseNumber().value();
		this.kind = order.kind();
		this.issuer = order.issuer().value();
		this.issuerName = names.issuer();
		this.addressee = order.addressee().value();
		this.addresseeName = names.addressee();
		this.measure = order.measure();
		this.measureCode = measureCode;
		this.document = order.document();
		this.place = order.place();
		this.fields = TextFields.write(order.fields());
		this.draftedAt = at;
		this.corrects = (older != null && !older.withdrawn()) ? older.letter() : null;
		this.withdraws = (older != null && older.withdrawn()) ? older.letter() : null;
	}

	/** The process that carries it. */
	void carriedBy(String instance) {
		this.instance = instance;
	}

	/** Words that a clerk has changed. */
	void say(Map<String, String> words) {
		Map<String, String> merged = new HashMap<>(fields());
		merged.putAll(words);
		this.fields = TextFields.write(merged);
	}

	void become(LetterState state) {
		this.state = state;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
		return this.id;
	}

	CaseNumber caseNumber() {
		return new CaseNumber(this.caseNumber);
	}

	LetterKind kind() {
		return this.kind;
	}

	LetterState state() {
		return this.state;
	}

	UnitCode issuer() {
		return new UnitCode(this.issuer);
	}

	String issuerName() {
		return this.issuerName;
	}

	UnitCode addressee() {
		return new UnitCode(this.addressee);
	}

	String addresseeName() {
		return this.addresseeName;
	}

	@Nullable Long measure() {
		return this.measure;
	}

	@Nullable String measureCode() {
		return this.measureCode;
	}

	@Nullable String document() {
		return this.document;
	}

	@Nullable String place() {
		return this.place;
	}

	Map<String, String> fields() {
		return TextFields.read(this.fields);
	}

	@Nullable Long corrects() {
		return this.corrects;
	}

	@Nullable Long withdraws() {
		return this.withdraws;
	}

	/** Whether it corrects or withdraws another one. */
	boolean isAbout(long older) {
		return Long.valueOf(older).equals(this.corrects) || Long.valueOf(older).equals(this.withdraws);
	}

	@Nullable String instance() {
		return this.instance;
	}

	/**
	 * Names of the two bodies on the day of the order.
	 *
	 * @param issuer who issues
	 * @param addressee to whom
	 */
	record Names(String issuer, String addressee) {
	}

	/**
	 * The older letter that this one is about.
	 *
	 * @param letter its identifier
	 * @param withdrawn whether it is withdrawn; otherwise it is corrected
	 * @param reason why
	 */
	record Older(long letter, boolean withdrawn, String reason) {
	}

}
