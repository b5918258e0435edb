package org.bihuan.savedview;

import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody kept.
 *
 * @param id its identifier
 * @param list path of the list that it filters, for example {@code /cases}
 * @param owner login of who kept it
 * @param name its name
 * @param query the filter as part of an address; empty for none
 * @param columns the columns as part of an address; null where a list has no choice of
 * columns
 * @param sharedWith code of the unit whose people see it too; null for nobody
 */
public record SavedView(String id, String list, String owner, String name, String query, @Nullable String columns,
		@Nullable String sharedWith) {

	/**
	 * Where it leads.
	 * @return an address
	 */
	public String address() {
		String shown = (this.columns != null) ? "columns=" + this.columns : "";
		String both = this.query + ((this.query.isEmpty() || shown.isEmpty()) ? "" : "&") + shown;
		return both.isEmpty() ? this.list : this.list + "?" + both;
	}

}
