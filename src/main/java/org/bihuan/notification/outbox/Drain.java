package org.bihuan.notification.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.notification.inbox.Facts;
import org.bihuan.notification.setting.Choice;
import org.bihuan.notification.setting.Choices;
import org.bihuan.notification.setting.NotificationSettings;
import org.bihuan.notification.setting.QuietHours;
import org.bihuan.workflow.NodeClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox: takes a few rows, sends each, marks each. A crash between sending
 * and marking sends again under the same name; nothing else does. A node whose clock is
 * wrong leaves it to the others: it would see their leases as over, and quiet hours as
 * past.
 */
@Component
public class Drain {

	private static final Logger log = LoggerFactory.getLogger(Drain.class);

	private static final int BATCH = 20;

	private final String node = UUID.randomUUID().toString();

	private final OutboxTable table;

	private final Choices choices;

	private final WorkCalendar calendar;

	private final NotificationSettings settings;

	private final Clock clock;

	private final NodeClock trust;

	private final Map<Channel, Courier> couriers = new EnumMap<>(Channel.class);

	Drain(OutboxTable table, Choices choices, WorkCalendar calendar, NotificationSettings settings, Clock clock,
			NodeClock trust, List<Courier> couriers) {
		this.table = table;
		this.choices = choices;
		this.calendar = calendar;
		this.settings = settings;
		this.clock = clock;
		this.trust = trust;
		couriers.forEach((courier) -> courier.channels().forEach((channel) -> this.couriers.put(channel, courier)));
	}

	/**
	 * Sends what is due.
	 * @return how many rows were looked at
	 */
	@Scheduled(fixedDelayString = "${bihuan.notification.poll}")
	public synchronized int drain() {
		int looked = 0;
		List<OutboxRow> rows = take();
		while (!rows.isEmpty()) {
			Map<String, Choice> readers = this.choices
				.of(rows.stream().map(OutboxRow::login).filter((login) -> login != null).distinct().toList());
			long end = System.nanoTime() + this.settings.lease().toNanos() / 2;
			for (OutboxRow row : rows) {
				if (System.nanoTime() - end > 0) {
					// slow receivers: what is left comes back when the lease is over
					return looked;
				}
				handle(row, (row.login() != null) ? readers.get(row.login()) : null);
				looked++;
			}
			rows = take();
		}
		return looked;
	}

	private List<OutboxRow> take() {
		return this.trust.isRight() ? this.table.take(this.node, BATCH, this.clock.instant(), this.settings.lease())
				: List.of();
	}

	private void handle(OutboxRow row, @Nullable Choice reader) {
		Instant now = this.clock.instant();
		if (row.facts().moot()) {
			this.table.settled(row, "MOOT", "done meanwhile", now);
		}
		else if (row.login() != null && reader == null) {
			this.table.settled(row, "MOOT", "nobody there", now);
		}
		else if (!row.facts().urgent() && waits(row, reader, now)) {
			log.debug("{} waits", row.key());
		}
		else {
			send(row, reader, now);
		}
	}

	/**
	 * Whether its reader wants it later: after the quiet hours, or in the mail of the
	 * day.
	 */
	private boolean waits(OutboxRow row, @Nullable Choice reader, Instant now) {
		QuietHours quiet = (reader != null) ? reader.quiet(this.settings)
				: new QuietHours(this.settings.quietFrom(), this.settings.quietTo(), this.settings.quietRestDays());
		if (row.channel() == Channel.MAIL && reader != null && reader.digestHour() != null) {
			this.table.join(row, quiet.digest(now, reader.digestHour(), this.calendar::isWorkingDay));
			return true;
		}
		Instant next = quiet.over(now, this.calendar::isWorkingDay);
		if (next.isAfter(now)) {
			this.table.postpone(row, next);
			return true;
		}
		return false;
	}

	private void send(OutboxRow row, @Nullable Choice reader, Instant now) {
		List<Facts> facts = (row.channel() == Channel.DIGEST)
				? this.table.joined(row).stream().map(OutboxRow::facts).filter((one) -> !one.moot()).toList()
				: List.of(row.facts());
		Courier courier = this.couriers.get(row.channel());
		if (facts.isEmpty() || courier == null) {
			this.table.settled(row, "MOOT", "done meanwhile", now);
			return;
		}
		try {
			String answer = courier.carry(new Parcel(row.key(), reader, row.unit(), facts));
			this.table.settled(row, "SENT", answer, this.clock.instant());
		}
		catch (NotDelivered ex) {
			failed(row, ex);
		}
	}

	private void failed(OutboxRow row, NotDelivered failure) {
		String answer = String.valueOf(failure.getMessage());
		Instant now = this.clock.instant();
		if (failure.hopeless() || row.attempts() >= this.settings.attempts()) {
			log.warn("Gave up {} after {} attempts: {}", row.key(), row.attempts(), answer);
			this.table.settled(row, "DEAD", answer, now);
		}
		else {
			this.table.failed(row, answer, now.plus(this.settings.pause(row.attempts())));
		}
	}

}
