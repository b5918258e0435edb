package org.bihuan.form.rule;

/**
 * A value that does not fit its field; caught where the field's path is known.
 */
public final class Misfit extends Exception {

	private final transient Object[] arguments;

	Misfit(String messageKey, Object... arguments) {
		super(messageKey, null, false, false);
		this.arguments = arguments;
	}

	public String messageKey() {
		return getMessage();
	}

	public Object[] arguments() {
		return this.arguments;
	}

}
