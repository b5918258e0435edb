package org.bihuan.workflow.model;

import java.util.Map;
import java.util.Optional;

import org.bihuan.form.Form;

/**
 * Forms that a deployment brings, and behind them those that are there already.
 */
class Deployed {

	private final Map<String, Form> forms;

	private final Known known;

	Deployed(Map<String, Form> forms, Known known) {
		this.forms = Map.copyOf(forms);
		this.known = known;
	}

	Optional<Form> form(String key) {
		return Optional.ofNullable(this.forms.get(key)).or(() -> this.known.form(key));
	}

}
