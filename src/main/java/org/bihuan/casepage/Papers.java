package org.bihuan.casepage;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts filled templates on paper, all in one look.
 */
public interface Papers {

	/**
	 * Fills a template and prints it. The template finds the look of papers as
	 * {@code style}, and as {@code missing} in words which characters no font has; empty
	 * mostly.
	 * @param template the template
	 * @param model what it is filled with
	 * @return a PDF
	 */
	byte[] print(String template, Map<String, @Nullable Object> model);

	/**
	 * The same in a language of its own: a paper that goes into a file does not follow
	 * whoever happened to complete the last step.
	 * @param template the template
	 * @param locale its language
	 * @param model what it is filled with
	 * @return a PDF
	 */
	byte[] print(String template, Locale locale, Map<String, @Nullable Object> model);

}
