package org.bihuan.worklist;

import java.util.Locale;
import java.util.Set;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What a reader asks of the work list, as it stands in the address; blank means any.
 *
 * @param list claimable, mine, done, started or copied; claimable if not told
 * @param caseNumber only of this case
 * @param unit only of this unit
 * @param step only this step
 * @param overdue only those past due
 * @param sort due, the only order there is
 * @param limit rows of a page, 1 to 200; 50 if not told
 * @param cursor where the page starts
 */
public record TaskQuery(@Nullable String list, @BindParam("case") @Nullable String caseNumber, @Nullable String unit,
		@Nullable String step, @Nullable Boolean overdue, @Nullable String sort, @Nullable Integer limit,
		@Nullable String cursor) {

	private static final Set<String> LISTS = Set.of("claimable", "mine", "done", "started", "copied");

	private static final int ROWS = 50;

	private static final int MOST_ROWS = 200;

	/**
	 * The filter behind it.
	 * @return the filter
	 * @throws org.bihuan.shared.Refusal.Unreadable if list, order or limit is unknown
	 */
	public InboxFilter filter() {
		int rows = (this.limit != null) ? this.limit : ROWS;
		if (rows < 1 || rows > MOST_ROWS) {
			throw new Refusal.Unreadable("worklist.limit", MOST_ROWS);
		}
		String order = given(this.sort);
		if (order != null && !order.equals("due")) {
			throw new Refusal.Unreadable("worklist.sort", order);
		}
		return new InboxFilter(box(), given(this.caseNumber), given(this.unit), given(this.step), overdueOnly(),
				given(this.cursor), rows);
	}

	/**
	 * The list asked for.
	 * @return the list
	 * @throws org.bihuan.shared.Refusal.Unreadable if there is none of that name
	 */
	public Box box() {
		String name = given(this.list);
		if (name == null) {
			return Box.CLAIMABLE;
		}
		if (!LISTS.contains(name)) {
			throw new Refusal.Unreadable("worklist.list", name);
		}
		return Box.valueOf(name.toUpperCase(Locale.ROOT));
	}

	/**
	 * Whether only tasks past due are wanted.
	 * @return true if so
	 */
	public boolean overdueOnly() {
		return Boolean.TRUE.equals(this.overdue);
	}

	/**
	 * Whether the list is narrowed at all.
	 * @return true if so
	 */
	public boolean narrowed() {
		return given(this.caseNumber) != null || given(this.unit) != null || given(this.step) != null || overdueOnly();
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
