package org.bihuan.workflow.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list where the next page starts: the last row's moment and task.
 *
 * @param moment moment by which the list is ordered
 * @param taskId the task, for rows of the same moment
 */
record Cursor(Timestamp moment, String taskId) {

	static @Nullable Cursor parse(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
			return new Cursor(Timestamp.from(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS)),
					parts[1]);
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new Refusal.Unreadable("workflow.badCursor");
		}
	}

	String text() {
		long micros = ChronoUnit.MICROS.between(Instant.EPOCH, this.moment.toInstant());
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((micros + " " + this.taskId).getBytes(StandardCharsets.UTF_8));
	}

}
