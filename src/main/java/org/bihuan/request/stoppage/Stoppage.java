package org.bihuan.request.stoppage;

import java.util.List;

/**
 * A stoppage that an authority ordered.
 *
 * @param id its identifier
 * @param whole whether the whole unit is stopped
 * @param what equipment or area; empty if the whole unit
 * @param reason why
 * @param inForce whether it still holds
 */
record Stoppage(long id, boolean whole, String what, String reason, boolean inForce) {

	static boolean wholeIn(List<Stoppage> stoppages) {
		return stoppages.stream().anyMatch(Stoppage::whole);
	}

}
