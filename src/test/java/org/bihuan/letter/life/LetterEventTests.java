package org.bihuan.letter.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.deadline.Owed;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasuresHandedOver;
import org.bihuan.notification.Notice;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What real life brings at every step of a letter that a measure has ordered: which step
 * is open afterwards and at whom, how the letter, the reply it asks for and its measure
 * stand, and what the addressee is told. A number that was taken stays taken.
 */
class LetterEventTests extends LetterRoom {

	private static final String PRINTING = "printing";

	private static final UnitCode ISSUER = new UnitCode("A-emergency");

	private static final UnitCode UNIT = new UnitCode("E-1");

	@ParameterizedTest(name = "{1} at {0}")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true,
			textBlock = """
					draft-letter;        signed off; '';                                     DROPPED;   none;    ENDED;   ''
					review-letter;       signed off; '';                                     DROPPED;   none;    ENDED;   ''
					sign-letter;         signed off; '';                                     DROPPED;   none;    ENDED;   ''
					printing;            signed off; '';                                     WITHDRAWN; none;    ENDED;   ''
					seal-letter;         signed off; '';                                     WITHDRAWN; none;    ENDED;   ''
					acknowledge-receipt; signed off; '';                                     WITHDRAWN; ended;   ENDED;   letter-sent letter-called-off
					deliver-on-paper;    signed off; '';                                     WITHDRAWN; ended;   ENDED;   ''
					reply-to-letter;     signed off; '';                                     WITHDRAWN; ended;   ENDED;   letter-sent letter-called-off
					assess-reply;        signed off; '';                                     WITHDRAWN; ended;   ENDED;   letter-sent letter-called-off
					draft-letter;        withdrawn;  '';                                     DROPPED;   none;    ENDED;   ''
					review-letter;       withdrawn;  '';                                     DROPPED;   none;    ENDED;   ''
					sign-letter;         withdrawn;  '';                                     DROPPED;   none;    ENDED;   ''
					printing;            withdrawn;  '';                                     WITHDRAWN; none;    ENDED;   ''
					seal-letter;         withdrawn;  '';                                     WITHDRAWN; none;    ENDED;   ''
					acknowledge-receipt; withdrawn;  '';                                     WITHDRAWN; ended;   ENDED;   letter-sent
					deliver-on-paper;    withdrawn;  '';                                     WITHDRAWN; ended;   ENDED;   ''
					reply-to-letter;     withdrawn;  '';                                     WITHDRAWN; ended;   ENDED;   letter-sent
					assess-reply;        withdrawn;  '';                                     WITHDRAWN; ended;   ENDED;   letter-sent
					draft-letter;        transfer;   '';                                     DROPPED;   none;    ENDED;   ''
					review-letter;       transfer;   '';                                     DROPPED;   none;    ENDED;   ''
					sign-letter;         transfer;   '';                                     DROPPED;   none;    ENDED;   ''
					printing;            transfer;   printing;                               RENDERING; none;    RUNNING; ''
					seal-letter;         transfer;   seal-letter letter-clerk@A-emergency;   ISSUED;    none;    RUNNING; ''
					acknowledge-receipt; transfer;   acknowledge-receipt principal-leader@E-1; ISSUED;  running; RUNNING; letter-sent
					deliver-on-paper;    transfer;   deliver-on-paper letter-clerk@A-emergency; ISSUED; running; RUNNING; ''
					reply-to-letter;     transfer;   reply-to-letter principal-leader@E-1;   DELIVERED; running; RUNNING; letter-sent
					assess-reply;        transfer;   assess-reply section-chief@A-emergency; DELIVERED; held;    RUNNING; letter-sent
					draft-letter;        extended;   draft-letter letter-clerk@A-emergency;  DRAFT;     none;    RUNNING; ''
					review-letter;       extended;   review-letter section-chief@A-emergency; DRAFT;    none;    RUNNING; ''
					sign-letter;         extended;   sign-letter authority-leader@A-emergency; DRAFT;   none;    RUNNING; ''
					printing;            extended;   printing;                               RENDERING; none;    RUNNING; ''
					seal-letter;         extended;   seal-letter letter-clerk@A-emergency;   ISSUED;    none;    RUNNING; ''
					acknowledge-receipt; extended;   acknowledge-receipt principal-leader@E-1; ISSUED;  running; RUNNING; letter-sent
					deliver-on-paper;    extended;   deliver-on-paper letter-clerk@A-emergency; ISSUED; running; RUNNING; ''
					reply-to-letter;     extended;   reply-to-letter principal-leader@E-1;   DELIVERED; running; RUNNING; letter-sent
					assess-reply;        extended;   assess-reply section-chief@A-emergency; DELIVERED; held;    RUNNING; letter-sent
					acknowledge-receipt; falls due;  acknowledge-receipt principal-leader@E-1; ISSUED;  running; RUNNING; letter-sent
					deliver-on-paper;    falls due;  deliver-on-paper letter-clerk@A-emergency; ISSUED; running; RUNNING; ''
					reply-to-letter;     falls due;  reply-to-letter principal-leader@E-1;   DELIVERED; running; RUNNING; letter-sent
					assess-reply;        falls due;  assess-reply section-chief@A-emergency; DELIVERED; held;    RUNNING; letter-sent
					reply-to-letter;     filed;      assess-reply section-chief@A-emergency; DELIVERED; held;    RUNNING; letter-sent
					assess-reply;        too little; reply-to-letter principal-leader@E-1;   DELIVERED; running; DONE;    letter-sent
					assess-reply;        enough;     '';                                     SETTLED;   met;     DONE;    letter-sent""")
	void anEvent(String step, String event, String open, LetterState state, String reply, MeasureState measure,
			String told) {
		long letter = at(step, "SUPERVISION_NOTICE", LetterKind.SUPERVISION_NOTICE);
		String number = number(letter);
		happens(letter, event);
		assertThat(List.of(open(letter), state(letter), owed(letter, "reply"), measure(), told()))
			.isEqualTo(List.of(open, state, reply, measure, told));
		assertThat(number(letter)).isEqualTo(number);
	}

	@ParameterizedTest(name = "{1} at {0}")
	@CsvSource({ "sign-letter, signed off, 1", "sign-letter, transfer, 1", "printing, withdrawn, 2",
			"seal-letter, signed off, 2", "assess-reply, withdrawn, 2" })
	void onlyANumberThatWasTakenIsMissingFromThoseThatFollow(String step, String event, int next) {
		happens(at(step, "SUPERVISION_NOTICE", LetterKind.SUPERVISION_NOTICE), event);
		long later = draft(LetterKind.SUPERVISION_NOTICE);
		issue(later, "2026-03-31");
		assertThat(number(later)).isEqualTo("应急督〔2026〕%d号".formatted(next));
	}

	/**
	 * The measure is done when its letter was delivered, whatever becomes of the limit.
	 */
	@ParameterizedTest(name = "{1} at {0}")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			reply-to-letter; signed off; '';                                     WITHDRAWN; ended;   DONE
			assess-reply;    withdrawn;  '';                                     WITHDRAWN; ended;   DONE
			reply-to-letter; transfer;   reply-to-letter principal-leader@E-1;   DELIVERED; running; DONE
			assess-reply;    transfer;   assess-reply section-chief@A-emergency; DELIVERED; held;    DONE
			reply-to-letter; extended;   reply-to-letter principal-leader@E-1;   DELIVERED; running; DONE
			assess-reply;    too little; reply-to-letter principal-leader@E-1;   DELIVERED; running; DONE""")
	void anEventOfAnOrderToRectify(String step, String event, String open, LetterState state, String limit,
			MeasureState measure) {
		long letter = at(step, "RECTIFICATION_NOTICE", LetterKind.RECTIFICATION_NOTICE);
		happens(letter, event);
		assertThat(List.of(open(letter), state(letter), owed(letter, "notice-limit"), measure()))
			.isEqualTo(List.of(open, state, limit, measure));
	}

	@Test
	void whatIsBeingPrintedGoesOnAtItsIssuer() {
		long letter = at(PRINTING, "SUPERVISION_NOTICE", LetterKind.SUPERVISION_NOTICE);
		happens(letter, "transfer");
		print(letter);
		assertThat(open(letter)).isEqualTo("seal-letter letter-clerk@A-emergency");
		does(letter, "seal-letter", "", "clerk", Map.of());
		does(letter, "acknowledge-receipt", "", "boss", Map.of());
		does(letter, "reply-to-letter", "", "boss", Map.of("statement", "done"));
		assertThat(open(letter)).isEqualTo("assess-reply section-chief@A-emergency");
	}

	@Test
	void whoeverElseCallsItOffInACaseThatWasAMistakeWritesToNobodyEither() {
		long letter = at("acknowledge-receipt", "SUPERVISION_NOTICE", LetterKind.SUPERVISION_NOTICE);
		this.fakes.closedBy = "MISTAKEN";
		this.transactions.executeWithoutResult((status) -> this.letters.callOff(letter, "case-over"));
		assertThat(state(letter)).isEqualTo(LetterState.WITHDRAWN);
		assertThat(told()).isEqualTo("letter-sent");
	}

	private long at(String step, String code, LetterKind kind) {
		if ("deliver-on-paper".equals(step)) {
			this.fakes.deserted.add("E-1");
		}
		long letter = ofMeasure(code, kind);
		while (!step.equals(open(letter).split(" ")[0])) {
			pass(letter, open(letter).split(" ")[0]);
		}
		return letter;
	}

	private void pass(long letter, String step) {
		switch (step) {
			case "draft-letter" -> does(letter, step, "", "clerk", Map.of("replyUntil", "2026-03-10"));
			case "review-letter" -> does(letter, step, "approve", "chief", Map.of());
			case "sign-letter" -> does(letter, step, "sign", "leader", Map.of());
			case PRINTING -> print(letter);
			case "reply-to-letter" -> does(letter, step, "", "boss", Map.of("statement", "done"));
			default -> does(letter, step, "", "clerk", Map.of());
		}
	}

	private void happens(long letter, String event) {
		switch (event) {
			case "signed off" -> closeCase("SIGNED_OFF");
			case "withdrawn" -> closeCase("MISTAKEN");
			case "transfer" -> tell(new MeasuresHandedOver(CASE, ISSUER, new UnitCode("A-other"), this.fakes.now));
			case "extended" ->
				List.of("held", "running").forEach((state) -> tell(new ObligationSettled(1, CASE, "rectify", state)));
			case "falls due" -> {
				Instant due = at("2026-03-10T23:59:59");
				this.fakes.now = due;
				tell(new ObligationFellDue(2, CASE, "reply", false, UNIT, due));
			}
			case "filed" -> pass(letter, "reply-to-letter");
			case "too little" -> does(letter, "assess-reply", "insufficient", "chief", Map.of("reason", "vague"));
			default -> does(letter, "assess-reply", "enough", "chief", Map.of());
		}
	}

	/** The open step and its group; nothing is left of a process that has ended. */
	private String open(long letter) {
		RuntimeService runtime = this.engine.getRuntimeService();
		BareSteps steps = steps(letter);
		if (steps.ended()) {
			assertThat(runtime.createExecutionQuery().processInstanceId(steps.instance()).count()).isZero();
			assertThat(runtime.createEventSubscriptionQuery().processInstanceId(steps.instance()).count()).isZero();
			assertThat(jobs(steps)).isZero();
			assertThat(steps.open()).isEmpty();
			return "";
		}
		if (steps.open().isEmpty()) {
			assertThat(jobs(steps)).isEqualTo(1);
			return PRINTING;
		}
		assertThat(steps.open()).hasSize(1);
		String step = steps.open().get(0);
		return step + " " + steps.group(step);
	}

	private long jobs(BareSteps steps) {
		return this.engine.getManagementService().createJobQuery().processInstanceId(steps.instance()).count();
	}

	/** How what the letter asks for stands, after all that the clocks were told of it. */
	private String owed(long letter, String kind) {
		Owed owed = new Owed(CASE, kind, String.valueOf(letter), UNIT);
		String state = "none";
		for (Invocation call : Mockito.mockingDetails(this.obligations).getInvocations()) {
			assertThat(call.<Owed>getArgument(0)).isEqualTo(owed);
			state = switch (call.getMethod().getName()) {
				case "hold" -> "held";
				case "meet" -> "met";
				case "end" -> "none".equals(state) ? state : "ended";
				default -> "running";
			};
		}
		return state;
	}

	/** A measure is settled once: what comes later changes nothing. */
	private MeasureState measure() {
		return Mockito.mockingDetails(this.measures)
			.getInvocations()
			.stream()
			.filter((call) -> call.getMethod().getName().equals("settle"))
			.map((call) -> call.<MeasureState>getArgument(1))
			.findFirst()
			.orElse(MeasureState.RUNNING);
	}

	private String told() {
		return this.fakes.notices.stream().map(Notice::kind).collect(Collectors.joining(" "));
	}

}
