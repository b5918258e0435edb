package org.bihuan.whatif;

import java.util.List;

import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkView;
import org.bihuan.shared.Refusal;
import org.bihuan.whatif.ClockTable.Sums;
import org.bihuan.whatif.WhatIfTable.Move;
import org.jspecify.annotations.Nullable;

/**
 * A question as its page shows it.
 *
 * @param asked what is kept of it
 * @param askedBy name of who asked
 * @param work how far it is; null if nothing is known of it any more
 * @param moves how many decisions change in which way
 * @param clocks how many open clocks would be due at another moment
 */
record WhatIfView(WhatIf asked, String askedBy, @Nullable WorkView work, List<Move> moves, Sums clocks) {

	static WhatIfView of(WhatIf asked, String askedBy, LongWork works, List<Move> moves, Sums clocks) {
		try {
			return new WhatIfView(asked, askedBy, works.find(asked.workId(), asked.askedBy()), moves, clocks);
		}
		catch (Refusal.NotFound ex) {
			// work is forgotten after a while, what came of it is not
			return new WhatIfView(asked, askedBy, null, moves, clocks);
		}
	}

	/**
	 * Whether a node replays now.
	 * @return true if so
	 */
	public boolean alive() {
		return this.asked.state() == WhatIfState.RUNNING && this.work != null && this.work.state().open();
	}

	/**
	 * How it stands, in one word.
	 * @return the state, or {@code LEFT} if a node left it in the middle
	 */
	public String state() {
		return (this.asked.state() == WhatIfState.RUNNING && !alive()) ? "LEFT" : this.asked.state().name();
	}

}
