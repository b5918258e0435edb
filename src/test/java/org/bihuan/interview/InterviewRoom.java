package org.bihuan.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.calendar.Calendars;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.frame.Texts;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.mockito.Mockito;

import org.springframework.test.util.ReflectionTestUtils;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The room around one interview; what it tells other rooms is written down.
 */
class InterviewRoom {

	final List<String> told = new ArrayList<>();

	final Map<String, Object> started = new HashMap<>();

	final List<Object> events = new ArrayList<>();

	final List<LetterOrder> letters = new ArrayList<>();

	final InterviewRepository rows = mock(InterviewRepository.class);

	final Obligations obligations = mock(Obligations.class, (call) -> switch (call.getMethod().getName()) {
		case "find" -> view(call.getArgument(0));
		case "startUntil", "hold", "meet", "end" -> {
			this.told.add(call.getMethod().getName() + " " + ((Owed) call.getArgument(0)).word());
			yield null;
		}
		default -> Mockito.RETURNS_DEFAULTS.answer(call);
	});

	private final Interview interview;

	private String state = "RECTIFYING";

	Instant now = Samples.at("2026-03-02T10:00");

	UnitCode authority = new UnitCode("A-emergency");

	private InterviewProcess process;

	InterviewRoom(Interview interview) {
		this.interview = interview;
		this.process = remembered();
		ReflectionTestUtils.setField(interview, "id", 5L);
		given(this.rows.findById(5L)).willReturn(Optional.of(interview));
		given(this.rows.saveAndFlush(any())).willAnswer((call) -> {
			Object saved = call.getArgument(0);
			ReflectionTestUtils.setField(saved, "id", 5L);
			return saved;
		});
		given(this.rows.findByCaseNumberOrderById(Samples.NUMBER.value())).willReturn(List.of(interview));
		given(this.rows.findByPromise(anyLong())).willReturn(Optional.of(interview));
		given(this.rows.findByLetter(anyLong())).willAnswer((call) -> Optional.of(interview)
			.filter((one) -> one.appointments().stream().anyMatch((each) -> each.announcedIn(call.getArgument(0)))));
	}

	private static Optional<ObligationView> view(Owed owed) {
		return Optional.of(new ObligationView(Long.parseLong(String.valueOf(owed.item())) + 100, "", owed.kind(), false,
				owed.item(), "", "running", false, Instant.EPOCH, Instant.EPOCH, null, null, false, 1, null,
				List.of()));
	}

	void caseIs(String state) {
		this.state = state;
	}

	Promises promises() {
		return new Promises(this.rows, this.process, this.obligations, this.events::add);
	}

	Interviews interviews() {
		CaseFiles files = mock(CaseFiles.class);
		given(files.header(any())).willAnswer((call) -> new CaseHeader(Samples.NUMBER, new UnitCode("E-0001"), "某公司",
				"industry-trade", this.authority, null, null, "除尘管道积尘", "MAJOR", this.state, null, Instant.EPOCH,
				"inspector1-emergency", null));
		Mockito.doAnswer((call) -> this.told.add("record " + call.getArgument(4)))
			.when(files)
			.record(any(), any(), anyString(), anyString(), anyString(), any());
		Letters drafts = mock(Letters.class, (call) -> switch (call.getMethod().getName()) {
			case "draft" -> draft(call.getArgument(0));
			case "callOff" -> called(call.getArgument(0));
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
		return new Interviews(this.rows, this.process, convening(), new NoticeWording(texts()),
				new NoticePeriod(Calendars.shipped()), promises(), files, drafts, measures(), this.events::add,
				new Clock() {

					@Override
					public java.time.ZoneId getZone() {
						return Zone.SHANGHAI;
					}

					@Override
					public Clock withZone(java.time.ZoneId zone) {
						return this;
					}

					@Override
					public Instant instant() {
						return InterviewRoom.this.now;
					}

				});
	}

	private Object draft(LetterOrder order) {
		this.letters.add(order);
		return 40L + this.letters.size();
	}

	private Object called(long letter) {
		this.told.add("call off " + letter);
		return null;
	}

	private Measures measures() {
		Measures measures = mock(Measures.class);
		Mockito
			.doAnswer(
					(call) -> this.told.add("settle " + call.<MeasureState>getArgument(1) + " " + call.getArgument(2)))
			.when(measures)
			.settle(anyLong(), any(), anyString(), any());
		return measures;
	}

	private InterviewProcess remembered() {
		return mock(InterviewProcess.class, (call) -> switch (call.getMethod().getName()) {
			case "start" -> started(call.getArgument(1));
			case "tell" -> written(call.getArgument(1));
			case "missed" -> written("missed " + call.getArgument(1));
			case "instanceOf" -> Optional.ofNullable(this.interview.instanceId());
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
	}

	/** From now on what is told reaches a real process. */
	void runs(InterviewProcess real) {
		this.process = real;
	}

	private Object started(Map<String, Object> variables) {
		this.started.putAll(variables);
		return "instance-2";
	}

	private static Convening convening() {
		return mock(Convening.class, (call) -> switch (call.getMethod().getName()) {
			case "by" -> "inspector@authority";
			case "answering" -> Group.parse("principal-leader@E-0001");
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
	}

	private Object written(String what) {
		this.told.add(what);
		return null;
	}

	/** Texts that name only what they are given. */
	static Texts texts() {
		return mock(Texts.class, (call) -> switch (call.getMethod().getName()) {
			case "of" -> call.getArgument(0);
			case "moment", "day" -> String.valueOf(call.<Object>getArgument(0));
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
	}

}
