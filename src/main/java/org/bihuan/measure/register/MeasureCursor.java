package org.bihuan.measure.register;

import java.time.DateTimeException;
import java.time.Instant;

import org.bihuan.measure.MeasureView;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: after this measure, the last taken first.
 *
 * @param at when it was taken
 * @param id its identifier
 */
record MeasureCursor(Instant at, long id) {

	static @Nullable MeasureCursor parse(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			int mark = text.indexOf('_');
			return new MeasureCursor(WallTime.parse(text.substring(0, mark)), Long.parseLong(text.substring(mark + 1)));
		}
		catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException ex) {
			throw new Refusal.Unreadable("measure.cursor", text);
		}
	}

	static String after(MeasureView row) {
		return row.takenAt() + "_" + row.id();
	}

}
