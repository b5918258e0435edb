package org.bihuan.notification.outbox;

/**
 * It did not arrive.
 */
public class NotDelivered extends Exception {

	private static final long serialVersionUID = 1;

	private final boolean hopeless;

	private NotDelivered(String answer, boolean hopeless) {
		super(answer);
		this.hopeless = hopeless;
	}

	/**
	 * Another attempt may help.
	 * @param answer what went wrong, without any secret
	 * @return the exception
	 */
	public static NotDelivered yet(String answer) {
		return new NotDelivered(answer, false);
	}

	/**
	 * No attempt will help until a person changes something.
	 * @param answer what went wrong, without any secret
	 * @return the exception
	 */
	public static NotDelivered ever(String answer) {
		return new NotDelivered(answer, true);
	}

	boolean hopeless() {
		return this.hopeless;
	}

}
