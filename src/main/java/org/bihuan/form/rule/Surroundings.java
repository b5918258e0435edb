package org.bihuan.form.rule;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at beside its value.
 */
public interface Surroundings {

	/**
	 * Choices that the server told.
	 * @param valuesKey name of the list
	 * @return allowed values; empty if no such list was told
	 */
	Set<String> choices(String valuesKey);

	/**
	 * Another value of the same row or, failing that, of the rows around it.
	 * @param name its key
	 * @return the value as sent, or null
	 */
	@Nullable Object value(String name);

	/**
	 * Today.
	 * @return the date in Shanghai
	 */
	LocalDate today();

}
