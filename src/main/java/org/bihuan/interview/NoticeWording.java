package org.bihuan.interview;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * The notice of an interview, in the language of letters.
 */
@Component
class NoticeWording {

	private static final Locale LETTERS = Locale.SIMPLIFIED_CHINESE;

	/** Always invited. */
	static final String LEADER = "principal-leader";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日H时mm分")
		.withZone(Zone.SHANGHAI);

	private final Texts texts;

	NoticeWording(Texts texts) {
		this.texts = texts;
	}

	LetterOrder of(Interview interview, Appointment appointment, UnitCode issuer) {
		Map<String, String> fields = Map.of("interviewTime", MOMENT.format(appointment.moment()), "interviewPlace",
				appointment.place(), "interviewee", String.join("、", invited(appointment, LETTERS)));
		return new LetterOrder(interview.number(), LetterKind.INTERVIEW_NOTICE, issuer, interview.addressee(), null,
				fields, interview.basisDocument(), interview.basisPlace());
	}

	/** Who is invited, in words. */
	List<String> invited(Appointment appointment, Locale locale) {
		List<String> invited = new ArrayList<>(appointment.invited()
			.stream()
			.map((one) -> this.texts.of("interview.invited." + one, locale))
			.toList());
		String others = appointment.others();
		if (others != null && !others.isBlank()) {
			invited.add(others.strip());
		}
		return invited;
	}

}
