package org.bihuan.workflow.model;

import java.util.Optional;
import java.util.Set;

import org.bihuan.form.Form;

/**
 * What a model may refer to outside its own deployment.
 */
public interface Known {

	/**
	 * Whether a name is that of a bean that a model may call.
	 * @param name the name
	 * @return true if so
	 */
	boolean isStepBean(String name);

	/**
	 * Whether a name would resolve to an object of the program instead of a variable.
	 * @param name the name
	 * @return true if so
	 */
	boolean isBean(String name);

	/**
	 * Roles.
	 * @return roles that a candidate group may name
	 */
	Set<String> roles();

	/**
	 * Reads a form.
	 * @param json text of the file
	 * @return the form
	 * @throws IllegalArgumentException if it is none, with the reason
	 */
	Form read(String json);

	/**
	 * A form that is there already.
	 * @param key key of the form
	 * @return the form, or empty if there is none
	 */
	Optional<Form> form(String key);

}
