package org.bihuan.interview;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

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

	/** Always invited: the letter itself names this one. */
	static final String LEADER = "principal-leader";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日H时mm分")
		.withZone(Zone.SHANGHAI);

	private final Texts texts;

	NoticeWording(Texts texts) {
		this.texts = texts;
	}

	LetterOrder of(Interview interview, Appointment appointment, UnitCode issuer) {
		Map<String, String> fields = new HashMap<>(
				Map.of("interviewTime", MOMENT.format(appointment.moment()), "interviewPlace", appointment.place()));
		String others = String.join("、", invited(appointment, LEADER::equals, LETTERS));
		if (!others.isEmpty()) {
			fields.put("interviewee", others);
		}
		return new LetterOrder(interview.number(), LetterKind.INTERVIEW_NOTICE, issuer, interview.addressee(), null,
				fields, interview.basisDocument(), interview.basisPlace());
	}

	/** Who is invited, in words. */
	List<String> invited(Appointment appointment, Locale locale) {
		return invited(appointment, (one) -> false, locale);
	}

	private List<String> invited(Appointment appointment, Predicate<String> but, Locale locale) {
		List<String> invited = new ArrayList<>(appointment.invited()
			.stream()
			.filter(but.negate())
			.map((one) -> this.texts.of("interview.invited." + one, locale))
			.toList());
		String others = appointment.others();
		if (others != null && !others.isBlank()) {
			invited.add(others.strip());
		}
		return invited;
	}

}
