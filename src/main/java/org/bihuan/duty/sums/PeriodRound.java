package org.bihuan.duty.sums;

import org.bihuan.kept.KeptSums;
import org.bihuan.organisation.UnitChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the sums follow the periods, and compares both each night.
 */
@Component
public class PeriodRound {

	private static final Logger log = LoggerFactory.getLogger(PeriodRound.class);

	private final KeptSums<Long, SeenPeriod> sums;

	private final PeriodTable table;

	private final JdbcTemplate jdbc;

	PeriodRound(PeriodTable table, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.sums = new KeptSums<>(PeriodTable.TABLES, Long.class, table, jdbc, transactions);
		this.table = table;
		this.jdbc = jdbc;
	}

	/** Takes what has changed until now. */
	@Scheduled(initialDelayString = "${bihuan.duty.sums-poll}", fixedDelayString = "${bihuan.duty.sums-poll}")
	public void follow() {
		this.sums.follow();
	}

	/**
	 * Compares the sums with the periods. Wrong ones are thrown away with all others and
	 * written anew by the next rounds; meanwhile every count is read from the periods,
	 * exact as ever, but slower.
	 * @return how many sums were wrong
	 */
	@Scheduled(cron = "${bihuan.duty.sums-check}", zone = "Asia/Shanghai")
	public int check() {
		int wrong = this.table.differences();
		if (wrong > 0 && this.sums.anew()) {
			log.warn("{} sums of recurring duties differed from the periods; all are written anew", wrong);
		}
		return wrong;
	}

	/** Who sees a unit may be others now: all its periods wait for the round. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(UnitChanged event) {
		this.jdbc.update("update dty_period set sum_stale = true where unit = ?", event.after().code().value());
	}

}
