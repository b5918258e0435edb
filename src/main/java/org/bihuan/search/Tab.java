package org.bihuan.search;

import org.bihuan.search.Found.Group;
import org.jspecify.annotations.Nullable;

/**
 * A kind as the page lets people choose it.
 *
 * @param kind the kind
 * @param group what was found of it; null if it was not asked for
 * @param shown the kind that alone is shown; null if all are
 */
record Tab(Kind kind, @Nullable Group<?> group, @Nullable Kind shown) {

	public long total() {
		return (this.group != null) ? this.group.total() : 0;
	}

	public boolean more() {
		return this.group != null && this.group.more();
	}

	public boolean open() {
		return this.kind == this.shown;
	}

	/** Whether its things are on the page. */
	public boolean visible() {
		return total() > 0 && (this.shown == null || open());
	}

}
