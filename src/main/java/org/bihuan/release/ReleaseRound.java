package org.bihuan.release;

import java.time.Clock;
import java.time.LocalDate;

import org.bihuan.shared.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts approved releases into force when their day begins in Shanghai. Nodes that look at
 * the same time wait for each other at the release.
 */
@Component
class ReleaseRound {

	private static final Logger log = LoggerFactory.getLogger(ReleaseRound.class);

	private final ReleaseTable table;

	private final Publication publication;

	private final Clock clock;

	ReleaseRound(ReleaseTable table, Publication publication, Clock clock) {
		this.table = table;
		this.publication = publication;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${bihuan.release.poll}", fixedDelayString = "${bihuan.release.poll}")
	void round() {
		for (long id : this.table.due(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)))) {
			if (this.publication.enterOnItsDay(id)) {
				log.info("Release {} went into force on its day", id);
			}
		}
	}

}
