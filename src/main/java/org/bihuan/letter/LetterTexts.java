package org.bihuan.letter;

import java.util.List;
import java.util.Map;

/**
 * Puts a letter into words by the template that is active for its kind.
 */
public interface LetterTexts {

	/**
	 * The text of a letter. The same fields and the same template give the same bytes. A
	 * paragraph that names a field without a value is left out.
	 * @param kind kind of the letter
	 * @param fields values by name, for example {@code unitName}
	 * @return the text, its hash and the template behind it
	 * @throws org.bihuan.shared.Refusal.Invalid if a required field has no value, or a
	 * value is given that no letter knows; the field is named
	 */
	Composed compose(LetterKind kind, Map<String, String> fields);

	/**
	 * The fields that a letter of this kind may use.
	 * @param kind kind of the letter
	 * @return fields in the order of their list
	 */
	List<LetterField> fields(LetterKind kind);

}
