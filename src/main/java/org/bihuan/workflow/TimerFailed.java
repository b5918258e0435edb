package org.bihuan.workflow;

/**
 * What a timer does has failed. It keeps its moment and its tries.
 */
public class TimerFailed extends RuntimeException {

	private static final long serialVersionUID = 1;

	/**
	 * A failure.
	 * @param cause what it failed with
	 */
	public TimerFailed(Throwable cause) {
		super(String.valueOf(cause.getMessage()), cause);
	}

}
