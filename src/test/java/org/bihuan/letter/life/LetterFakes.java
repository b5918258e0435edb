package org.bihuan.letter.life;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.deadline.Obligations;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.Composed;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterPaper;
import org.bihuan.letter.LetterTexts;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.measure.Measures;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;

/**
 * The rooms around letters, as far as letters need them.
 */
@TestConfiguration(proxyBeanMethods = false)
class LetterFakes {

	/** Events in the order in which they were told. */
	final List<Object> events = new ArrayList<>();

	/** Notices sent. */
	final List<Notice> notices = new ArrayList<>();

	/** Records of the case. */
	final List<CaseEntry> entries = new ArrayList<>();

	/** Units at which nobody has an account. */
	final List<String> deserted = new ArrayList<>();

	/** Documents in force. */
	final List<String> active = new ArrayList<>();

	/** The time. */
	volatile Instant now = Instant.EPOCH;

	/** Whether the paper cannot be made. */
	volatile boolean noPaper;

	/** When and why the case closed. */
	volatile String closedBy = "";

	@EventListener
	void told(LetterIssued event) {
		synchronized (this.events) {
			this.events.add(event);
		}
	}

	@EventListener
	void told(LetterEnded event) {
		this.events.add(event);
	}

	@EventListener
	void told(MeasureRefused event) {
		this.events.add(event);
	}

	@Bean
	Clock clock() {
		return new Clock() {
			@Override
			public ZoneId getZone() {
				return Zone.SHANGHAI;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return LetterFakes.this.now;
			}
		};
	}

	@Bean
	CaseFiles caseFiles() {
		CaseFiles files = Mockito.mock(Mockito.withSettings().stubOnly());
		BDDMockito.given(files.header(any())).willAnswer((call) -> header(call.getArgument(0)));
		BDDMockito.given(files.entries(any())).willAnswer((call) -> List.copyOf(this.entries));
		return files;
	}

	private CaseHeader header(CaseNumber number) {
		boolean closed = !this.closedBy.isEmpty();
		boolean signedOff = this.closedBy.equals("SIGNED_OFF");
		return new CaseHeader(number, new UnitCode("E-1"), "Plant", "industry-trade", new UnitCode("A-1"),
				new UnitCode("A-1"), null, "Hazard", "MAJOR", state(), (closed && !signedOff) ? this.closedBy : null,
				Instant.EPOCH, "boss", (closed && !signedOff) ? this.now : null);
	}

	private String state() {
		return switch (this.closedBy) {
			case "" -> "RECTIFYING";
			case "SIGNED_OFF" -> "SIGNED_OFF";
			default -> "CLOSED";
		};
	}

	@Bean
	Documents documents() {
		Documents documents = Mockito.mock();
		BDDMockito.given(documents.active()).willAnswer((call) -> List.copyOf(this.active));
		BDDMockito.given(documents.title(anyString())).willAnswer((call) -> Optional.of("Plan " + call.getArgument(0)));
		return documents;
	}

	@Bean
	Units units() {
		Units units = Mockito.mock(Mockito.withSettings().stubOnly());
		BDDMockito.given(units.find(any())).willAnswer((call) -> Optional.of(unit(call.getArgument(0))));
		return units;
	}

	private static UnitView unit(UnitCode code) {
		UnitKind kind = switch (code.value().charAt(0)) {
			case 'E' -> UnitKind.ENTERPRISE;
			case 'O' -> UnitKind.OFFICE;
			case 'T' -> UnitKind.TOWN;
			default -> UnitKind.AUTHORITY;
		};
		return new UnitView(code, "Body " + code, kind, List.of(), List.of(), null, null, new UnitCode("D-demo"));
	}

	@Bean
	People people() {
		People people = Mockito.mock(Mockito.withSettings().stubOnly());
		BDDMockito.given(people.find(anyString()))
			.willAnswer((call) -> Optional.of(new Person(call.getArgument(0), "Name", Set.of())));
		BDDMockito.given(people.holding(any())).willAnswer((call) -> {
			Group group = call.getArgument(0);
			return this.deserted.contains(group.unit().value()) ? List.of()
					: List.of(new Person("somebody", "Somebody", Set.of(group)));
		});
		return people;
	}

	@Bean
	Notices notices() {
		return this.notices::add;
	}

	@Bean
	Measures measures() {
		return Mockito.mock();
	}

	@Bean
	Obligations obligations() {
		return Mockito.mock();
	}

	@Bean
	Tasks tasks() {
		return Mockito.mock();
	}

	@Bean
	Evidence evidence() {
		Evidence evidence = Mockito.mock();
		BDDMockito.given(evidence.ofTask(anyString()))
			.willAnswer((call) -> List.of(new EvidenceView("scan", new CaseNumber("YH-demo-2026-1"), "seal-letter",
					call.getArgument(0), "sealed-letter", "scan.pdf", "application/pdf", 3, "ab12", null, this.now,
					"clerk", null, List.of())));
		return evidence;
	}

	@Bean
	ExecutionListener address() {
		return BareSteps.address();
	}

	@Bean
	LetterTexts letterTexts() {
		return new LetterTexts() {

			@Override
			public Composed compose(LetterKind kind, Map<String, String> fields) {
				CanonicalText text = CanonicalText
					.of(List.of(new Line(Part.TITLE, kind.name()), new Line(Part.NUMBER, fields.get("number")),
							new Line(Part.ADDRESSEE, fields.get("addresseeName")),
							new Line(Part.BODY, fields.getOrDefault("situation", "")),
							new Line(Part.BODY, fields.getOrDefault("basis", "")), new Line(Part.BODY,
									fields.getOrDefault("corrects", "") + fields.getOrDefault("withdraws", ""))));
				return new Composed(1, text, text.sha256());
			}

			@Override
			public List<LetterField> fields(LetterKind kind) {
				return List.of("number", "addresseeName", "situation", "basis", "corrects", "withdraws")
					.stream()
					.map((name) -> new LetterField(name, name, name, name, false, name))
					.toList();
			}
		};
	}

	@Bean
	LetterPaper letterPaper() {
		return new LetterPaper() {

			@Override
			public byte[] pdf(IssuedLetter letter) {
				if (LetterFakes.this.noPaper) {
					throw new IllegalStateException("no paper");
				}
				return ("%PDF-" + letter.checkCode()).getBytes(StandardCharsets.UTF_8);
			}

			@Override
			public byte[] docx(IssuedLetter letter) {
				return ("PK" + letter.checkCode()).getBytes(StandardCharsets.UTF_8);
			}
		};
	}

}
