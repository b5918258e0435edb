package org.bihuan;

import java.util.TimeZone;

import org.bihuan.shared.Zone;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Puts the program on Shanghai time before anything reads the server's zone: stored times
 * and cron rules are then the same on every node.
 */
class ShanghaiTime implements ApplicationListener<ApplicationStartingEvent> {

	@Override
	public void onApplicationEvent(ApplicationStartingEvent event) {
		TimeZone.setDefault(TimeZone.getTimeZone(Zone.SHANGHAI));
	}

}
