package org.bihuan.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.frame.Texts;
import org.bihuan.interview.InterviewPaper.Arranged;
import org.bihuan.interview.InterviewPaper.Promised;
import org.bihuan.interview.InterviewPaper.Written;
import org.bihuan.letter.Letters;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts an interview on paper for its reader.
 */
@Component
class InterviewPapers {

	private static final int SOON = Thresholds.of("due-soon");

	private final CaseFiles caseFiles;

	private final Letters letters;

	private final Units units;

	private final People people;

	private final NoticePeriod period;

	private final InterviewWords words;

	private final Texts texts;

	private final Clock clock;

	InterviewPapers(CaseFiles caseFiles, Letters letters, Units units, People people, NoticePeriod period,
			InterviewWords words, Texts texts, Clock clock) {
		this.caseFiles = caseFiles;
		this.letters = letters;
		this.units = units;
		this.people = people;
		this.period = period;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	InterviewPaper of(Interview interview, UnitCode convener, boolean convenes) {
		CaseHeader header = this.caseFiles.header(interview.number());
		return new InterviewPaper(interview.id(), header.number().value(), header.title(), unit(convener),
				unit(interview.addressee()), this.words.say("interview.state." + interview.state()),
				lamp(interview.state()), warning(interview), convenes && interview.waiting().isPresent(),
				convenes && interview.state() == Interview.State.HELD,
				interview.appointments().stream().map(this::arranged).toList(), written(interview),
				interview.promises().stream().map(this::promised).toList());
	}

	private String unit(UnitCode code) {
		return this.units.find(code).map(UnitView::name).orElse(code.value());
	}

	private static String lamp(Interview.State state) {
		return switch (state) {
			case DONE -> "lamp-green";
			case REFUSED -> "lamp-red";
			case DROPPED -> "lamp-black";
			default -> "lamp-yellow";
		};
	}

	private String warning(Interview interview) {
		return interview.waiting()
			.filter((one) -> this.period.dayOff(one.moment()))
			.map((one) -> this.words.say("interview.warning.dayOff", NoticePeriod.day(one.moment())))
			.orElse("");
	}

	private Arranged arranged(Appointment one) {
		Long letter = one.letter();
		String number = (letter != null) ? this.letters.find(letter).number() : null;
		return new Arranged(moment(one.moment()), one.place(),
				this.words.say("interview.list", this.words.invited(one)),
				this.words.say("interview.appointment." + one.state()), plain(one.reason()), plain(number));
	}

	private @Nullable Written written(Interview interview) {
		Minutes minutes = interview.minutes();
		if (minutes.recordedBy() == null) {
			return null;
		}
		String refusal = minutes.refusal();
		return new Written(plain(minutes.attendees()), plain(minutes.said()),
				signature(minutes.recordedBy(), minutes.recordedAt()),
				signature(minutes.signedBy(), minutes.signedAt()),
				(refusal != null) ? this.words.say("interview.minutes.refused", refusal, minutes.witnesses()) : "");
	}

	private String signature(@Nullable String login, @Nullable Instant at) {
		return (login != null && at != null)
				? this.words.say("interview.signature", this.people.find(login).map(Person::name).orElse(login), at)
				: "";
	}

	private Promised promised(Promise promise) {
		int left = this.period.daysLeft(this.clock.instant(), promise.dueAt());
		return new Promised(promise.what(), promise.due().toString(), promise.who(), state(promise, left),
				lamp(promise, left), plain(promise.report()), plain(promise.reason()));
	}

	private String state(Promise promise, int left) {
		if (promise.state() != Promise.State.OPEN) {
			return this.words.say("interview.promise." + promise.state());
		}
		return promise.missed() ? this.words.say("interview.promise.missed")
				: this.words.say("interview.promise.left", Math.max(0, left));
	}

	private static String lamp(Promise promise, int left) {
		return switch (promise.state()) {
			case KEPT -> "lamp-green";
			case BROKEN -> "lamp-red";
			case OPEN -> (promise.missed() || left <= 0) ? "lamp-red" : (left <= SOON) ? "lamp-yellow" : "lamp-green";
			default -> "lamp-black";
		};
	}

	private String moment(Instant at) {
		return this.texts.moment(at);
	}

	private static String plain(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
