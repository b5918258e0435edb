package org.bihuan.workflow;

/**
 * The engine does not move an instance. Its message is what the engine says.
 */
public class MoveRefused extends RuntimeException {

	/**
	 * With the engine's words.
	 * @param words what it says
	 * @param cause what it threw
	 */
	public MoveRefused(String words, Throwable cause) {
		super(words, cause);
	}

}
