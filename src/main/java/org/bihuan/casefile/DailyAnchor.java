package org.bihuan.casefile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs the heads each night.
 */
@Component
@EnableScheduling
class DailyAnchor {

	private static final Logger log = LoggerFactory.getLogger(DailyAnchor.class);

	private final AuditTrail trail;

	DailyAnchor(AuditTrail trail) {
		this.trail = trail;
	}

	@Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
	void sign() {
		try {
			this.trail.anchor();
		}
		catch (DuplicateKeyException ex) {
			log.info("Another node has just signed the heads");
		}
	}

}
