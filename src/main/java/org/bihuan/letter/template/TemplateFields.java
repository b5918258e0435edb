package org.bihuan.letter.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The list of fields that templates may use.
 */
@Component
class TemplateFields {

	private final List<Map<String, String>> rows = Csv.read(new ClassPathResource("letters/fields.csv"));

	/**
	 * Fields of a kind.
	 * @param kind kind of letter
	 * @return fields in the order of the list
	 */
	List<LetterField> of(LetterKind kind) {
		return this.rows.stream()
			.filter((row) -> covers(row.get("kinds"), kind))
			.map((row) -> new LetterField(row.get("field"), row.get("zh"), row.get("en"), row.get("meaning"),
					covers(row.get("required"), kind), row.get("sample")))
			.toList();
	}

	/**
	 * Invented values for a preview; fields without one stay empty.
	 * @param kind kind of letter
	 * @return values by name
	 */
	Map<String, String> sample(LetterKind kind) {
		return of(kind).stream()
			.filter((field) -> !field.sample().isEmpty())
			.collect(Collectors.toMap(LetterField::name, LetterField::sample));
	}

	boolean known(String name) {
		return this.rows.stream().anyMatch((row) -> name.equals(row.get("field")));
	}

	/** A list of kinds, or a star for all but those with a minus before them. */
	private static boolean covers(String kinds, LetterKind kind) {
		Set<String> words = Set.copyOf(Arrays.asList(kinds.split(" ")));
		return words.contains(kind.name()) || (words.contains("*") && !words.contains("-" + kind));
	}

}
