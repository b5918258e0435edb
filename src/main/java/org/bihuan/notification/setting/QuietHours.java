package org.bihuan.notification.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

import org.bihuan.shared.Zone;

/**
 * When a person is not to be disturbed, in Shanghai time.
 *
 * @param from when the quiet begins; the same as {@code to} for none
 * @param to when it ends, on the next day if it begins later than it ends
 * @param restDays whether days off are quiet as a whole
 */
public record QuietHours(LocalTime from, LocalTime to, boolean restDays) {

	/**
	 * The first moment that is not quiet.
	 * @param now the moment from which to look
	 * @param workingDay tells working days
	 * @return {@code now} itself if it is not quiet
	 */
	public Instant over(Instant now, Predicate<LocalDate> workingDay) {
		ZonedDateTime moment = now.atZone(Zone.SHANGHAI);
		ZonedDateTime next = step(moment, workingDay);
		while (!next.equals(moment)) {
			moment = next;
			next = step(moment, workingDay);
		}
		return moment.toInstant();
	}

	private ZonedDateTime step(ZonedDateTime moment, Predicate<LocalDate> workingDay) {
		LocalDate day = moment.toLocalDate();
		if (this.restDays && !workingDay.test(day)) {
			return day.plusDays(1).atStartOfDay(Zone.SHANGHAI);
		}
		LocalTime time = moment.toLocalTime();
		if (!quiet(time)) {
			return moment;
		}
		boolean beforeMidnight = this.from.isAfter(this.to) && !time.isBefore(this.from);
		return (beforeMidnight ? day.plusDays(1) : day).atTime(this.to).atZone(Zone.SHANGHAI);
	}

	private boolean quiet(LocalTime time) {
		return this.from.isAfter(this.to) ? !time.isBefore(this.from) || time.isBefore(this.to)
				: !time.isBefore(this.from) && time.isBefore(this.to);
	}

	/**
	 * When the next digest is due.
	 * @param now now
	 * @param hour hour of the digest
	 * @param workingDay tells working days
	 * @return the next such hour, on a working day if days off are quiet
	 */
	public Instant digest(Instant now, int hour, Predicate<LocalDate> workingDay) {
		LocalDate day = now.atZone(Zone.SHANGHAI).toLocalDate();
		while (!day.atTime(hour, 0).atZone(Zone.SHANGHAI).toInstant().isAfter(now)
				|| this.restDays && !workingDay.test(day)) {
			day = day.plusDays(1);
		}
		return day.atTime(hour, 0).atZone(Zone.SHANGHAI).toInstant();
	}

}
