package org.bihuan.deadline.board;

import java.time.DateTimeException;
import java.time.Instant;

import org.bihuan.deadline.ObligationView;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: after this row in the order of due date and identifier.
 *
 * @param dueAt due date of the last row before
 * @param id its identifier
 */
record Cursor(Instant dueAt, long id) {

	static @Nullable Cursor parse(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			int mark = text.indexOf('_');
			return new Cursor(WallTime.parse(text.substring(0, mark)), Long.parseLong(text.substring(mark + 1)));
		}
		catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException ex) {
			throw new Refusal.Unreadable("deadline.cursor", text);
		}
	}

	static String after(ObligationView row) {
		return row.dueAt() + "_" + row.id();
	}

}
