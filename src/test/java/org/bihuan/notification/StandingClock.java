package org.bihuan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.bihuan.shared.Zone;

/**
 * A clock that stands until a test moves it.
 */
final class StandingClock extends Clock {

	volatile Instant now = NoticeRoom.MONDAY;

	volatile boolean wrong;

	@Override
	public ZoneId getZone() {
		return Zone.SHANGHAI;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
