package org.bihuan.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody kept.
 *
 * @param id its identifier
 * @param owner login of who kept it
 * @param name its name
 * @param query the filter as part of an address
 * @param columns the columns, as part of an address
 * @param sharedWith code of the unit whose people see it too; null for nobody
 */
record SavedView(String id, String owner, String name, String query, String columns, @Nullable String sharedWith) {

	/**
	 * Where it leads.
	 * @return an address
	 */
	public String address() {
		return "/cases?" + (this.query.isEmpty() ? "" : this.query + "&") + "columns=" + this.columns;
	}

}
