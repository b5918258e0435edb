package org.bihuan.letter.template;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterKind;

/**
 * Letters by the shipped wording with invented values.
 */
public final class SampleLetters {

	public static final String CODE = "Qm9IdWFuLVNhbXBsZS1Db2";

	private static final Instant ISSUED = Instant.parse("2026-11-20T02:30:00Z");

	private static final TemplateFields FIELDS = new TemplateFields();

	private SampleLetters() {
	}

	public static List<LetterKind> kinds() {
		return List.of(LetterKind.values());
	}

	public static byte[] template(LetterKind kind) {
		return TemplateMaker.make(TemplateMaker.wording(kind));
	}

	public static IssuedLetter of(LetterKind kind, Map<String, String> changed) {
		Map<String, String> values = new HashMap<>(FIELDS.sample(kind));
		values.putAll(changed);
		values.values().removeIf(String::isEmpty);
		List<Line> lines = TemplateCheck.filled(TemplateMaker.wording(kind), values);
		return new IssuedLetter(kind, CanonicalText.of(lines), 1, values, CODE, ISSUED);
	}

	public static IssuedLetter of(List<Line> lines) {
		return new IssuedLetter(LetterKind.REMINDER, CanonicalText.of(lines), 1, Map.of(), CODE, ISSUED);
	}

}
