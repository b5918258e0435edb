package org.bihuan.deadline.overdue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock stands in the list: the most harmful first, then whatever is due first.
 *
 * @param harm how harmful it is
 * @param dueAt when it is due
 * @param obligation identifier of the obligation
 */
record Place(int harm, Instant dueAt, long obligation) implements Comparable<Place> {

	private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::harm)
		.reversed()
		.thenComparing(Place::dueAt)
		.thenComparingLong(Place::obligation);

	static @Nullable Place parse(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		try {
			String[] parts = cursor.split("_");
			int harm = Integer.parseInt(parts[0]);
			if (harm >= Harms.LEAST && harm <= Harms.MOST) {
				return new Place(harm, WallTime.parse(parts[1]), Long.parseLong(parts[2]));
			}
		}
		catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			throw unreadable(cursor);
		}
		throw unreadable(cursor);
	}

	private static Refusal unreadable(String cursor) {
		return new Refusal.Unreadable("deadline.cursor", cursor);
	}

	String cursor() {
		return this.harm + "_" + this.dueAt + "_" + this.obligation;
	}

	boolean isAfter(@Nullable Place other) {
		return other == null || compareTo(other) > 0;
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

}
