package org.bihuan.notification.outbox;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts something into the outbox that no notice has caused.
 */
@Component
public class Outbox {

	private final OutboxTable table;

	private final Clock clock;

	Outbox(OutboxTable table, Clock clock) {
		this.table = table;
		this.clock = clock;
	}

	/**
	 * Adds it in the caller's transaction, to be sent at once.
	 * @param channel the way out
	 * @param login whom it goes to; null if a unit
	 * @param unit the unit; null if a person
	 * @param kind what it tells
	 */
	@Transactional
	public void add(Channel channel, @Nullable String login, @Nullable String unit, String kind) {
		Instant now = this.clock.instant();
		String to = (login != null) ? login : String.valueOf(unit);
		this.table.add("%s/%s/%s".formatted(kind, to, now), channel, login, unit, kind, now);
	}

}
