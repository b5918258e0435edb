package org.bihuan.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Forms by the key of their step.
 */
public interface Forms {

	/**
	 * Reads a form-js schema.
	 * @param json the file's text
	 * @return the form
	 * @throws IllegalArgumentException if it is no form, or has a component or condition
	 * that is not allowed
	 */
	Form parse(String json);

	/**
	 * A shipped form.
	 * @param key file name without {@code .form}
	 * @return the form, or empty if there is none
	 */
	Optional<Form> find(String key);

	/**
	 * The same form with more fields required: what a sector asks for is not in the file.
	 * @param form the form
	 * @param fields keys of fields, those of a list as {@code measures.who}
	 * @return the stricter form
	 */
	Form requiring(Form form, Set<String> fields);

	/**
	 * The schema as the page needs it: labels, descriptions and options in one language.
	 * @param form the form
	 * @param locale the reader's language
	 * @return a schema that form-js renders
	 */
	Map<String, Object> localise(Form form, Locale locale);

}
