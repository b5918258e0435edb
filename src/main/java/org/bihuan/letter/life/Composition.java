package org.bihuan.letter.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.letter.Composed;
import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterTexts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a letter into words, from the case, its draft and the documents in force. Letters
 * are Chinese, whoever reads them.
 */
@Component
class Composition {

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final LetterTexts texts;

	private final LetterRows rows;

	private final NumberTable numbers;

	private final CaseFiles files;

	private final Documents documents;

	private final People people;

	private final MessageSource messages;

	Composition(LetterTexts texts, LetterRows rows, NumberTable numbers, CaseFiles files, Documents documents,
			People people, MessageSource messages) {
		this.texts = texts;
		this.rows = rows;
		this.numbers = numbers;
		this.files = files;
		this.documents = documents;
		this.people = people;
		this.messages = messages;
	}

	/** As it would read if it were issued now, with no number yet. */
	Composed preview(Letter letter, Instant at) {
		LocalDate day = LetterWork.day(at);
		return this.texts.compose(letter.kind(), fields(letter, number(letter, day.getYear(), " "), day));
	}

	/** As a paper of an enterprise reads that is filed now. */
	Composed filed(Letter letter, Instant at) {
		return this.texts.compose(letter.kind(), fields(letter, "", LetterWork.day(at)));
	}

	/** A number as it is printed. */
	String number(Letter letter, int year, String seq) {
		String word = this.numbers.word(letter.issuer()).orElseGet(letter::issuerName)
				+ this.numbers.word(letter.kind()).orElse("");
		return say("letter.paper.number", word, String.valueOf(year), seq);
	}

	/** What the template may name; of what it does not know nothing is told. */
	Map<String, String> fields(Letter letter, String number, LocalDate day) {
		CaseHeader cover = this.files.header(letter.caseNumber());
		Map<String, String> fields = new HashMap<>(letter.fields());
		fields.put("caseNumber", cover.number().value());
		fields.put("unitName", cover.unitName());
		fields.put("hazardTitle", cover.title());
		fields.put("grade", say("letter.paper.grade." + cover.grade()));
		fields.put("addresseeName", letter.addresseeName());
		fields.put("issuerName", letter.issuerName());
		fields.put("signer", signer(letter));
		fields.put("basis", basis(letter));
		fields.put("number", number);
		fields.put("date", day(day));
		fields.put("replyBy", day(letter.replyUntil()));
		if (letter.isRectification()) {
			fields.put("dueDate", day(letter.replyUntil()));
		}
		if (letter.kind() == LetterKind.INTERVIEW_NOTICE && fields.getOrDefault("interviewee", "").isEmpty()) {
			fields.put("interviewee", say("letter.paper.interviewee"));
		}
		fields.put("corrects", older(letter.corrects()));
		fields.put("withdraws", older(letter.withdraws()));
		Set<String> known = this.texts.fields(letter.kind())
			.stream()
			.map(LetterField::name)
			.collect(Collectors.toSet());
		fields.keySet().retainAll(known);
		return fields;
	}

	private String signer(Letter letter) {
		String login = letter.signedBy();
		return (login != null) ? this.people.find(login).map(Person::name).orElse("") : "";
	}

	private String older(@Nullable Long letter) {
		return (letter != null) ? this.rows.findById(letter).orElseThrow().numberOrThrow() : "";
	}

	/** Only what is in force is cited: what has lapsed since stands behind nothing. */
	private String basis(Letter letter) {
		String document = letter.document();
		if (document == null || !this.documents.active().contains(document)) {
			return "";
		}
		String title = this.documents.title(document).map((name) -> say("letter.paper.title", name)).orElse("");
		String place = letter.place();
		return (title.isEmpty() || place == null) ? title : title + place;
	}

	String day(@Nullable LocalDate day) {
		return (day == null) ? "" : say("letter.paper.day", String.valueOf(day.getYear()),
				String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()));
	}

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, CHINESE);
	}

}
