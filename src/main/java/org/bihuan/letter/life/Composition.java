package org.bihuan.letter.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.letter.text.Composed;
import org.bihuan.letter.text.LetterTexts;
import org.bihuan.organisation.Documents;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts a letter into words, from the case, its draft and the documents in force.
 */
@Component
class Composition {

	private final LetterTexts texts;

	private final LetterRows rows;

	private final CaseFiles files;

	private final Documents documents;

	Composition(LetterTexts texts, LetterRows rows, CaseFiles files, Documents documents) {
		this.texts = texts;
		this.rows = rows;
		this.files = files;
		this.documents = documents;
	}

	/** As it would read now, without number and date. */
	Composed preview(Letter letter) {
		return this.texts.compose(letter.kind(), fields(letter, "", ""));
	}

	Composed issued(Letter letter, String number, LocalDate day) {
		return this.texts.compose(letter.kind(), fields(letter, number, day.toString()));
	}

	private Map<String, String> fields(Letter letter, String number, String day) {
		CaseHeader cover = this.files.header(letter.caseNumber());
		Map<String, String> fields = new HashMap<>(letter.fields());
		fields.put("caseNumber", cover.number().value());
		fields.put("hazard", cover.title());
		fields.put("grade", cover.grade());
		fields.put("addressee", letter.addresseeName());
		fields.put("issuer", letter.issuerName());
		fields.put("body", letter.body());
		fields.put("basis", basis(letter));
		fields.put("replyUntil", Optional.ofNullable(letter.replyUntil()).map(LocalDate::toString).orElse(""));
		fields.put("number", number);
		fields.put("issuedOn", day);
		fields.put("corrects", older(letter.corrects()));
		fields.put("withdraws", older(letter.withdraws()));
		return fields;
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
		String title = this.documents.title(document).orElse("");
		String place = letter.place();
		return (title.isEmpty() || place == null) ? title : title + " " + place;
	}

}
