package org.bihuan.picture;

/**
 * How far a target has come.
 *
 * @param target the target
 * @param then what was left on its last day; today's figure before that
 * @param now what is left today
 * @param state how it stands
 */
record ClearingState(ClearingTarget target, long then, long now, State state) {

	/**
	 * How a target stands.
	 */
	enum State {

		/** Its day has not ended. */
		OPEN,
		/** On its last day nothing was left. */
		MET,
		/** On its last day something was left. */
		MISSED

	}

}
