package org.bihuan.casefile.days;

import org.bihuan.kept.KeptSums;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets the sums follow the covers, and compares both each night.
 */
@Component
public class DaysRound {

	private static final Logger log = LoggerFactory.getLogger(DaysRound.class);

	private final KeptSums<String, SeenCase> kept;

	private final DaysSums sums;

	DaysRound(DaysTable table, DaysSums sums, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.kept = new KeptSums<>(DaysTable.TABLES, String.class, table, jdbc, transactions);
		this.sums = sums;
	}

	/** Takes what has changed until now. */
	@Scheduled(initialDelayString = "${bihuan.casefile.days-poll}", fixedDelayString = "${bihuan.casefile.days-poll}")
	public void follow() {
		this.kept.follow();
	}

	/**
	 * Compares the sums with the covers. Wrong ones are thrown away with all others and
	 * written anew by the next rounds; meanwhile every count is read from the covers,
	 * exact as ever, but slower.
	 * @return how many sums were wrong
	 */
	@Scheduled(cron = "${bihuan.casefile.days-check}", zone = "Asia/Shanghai")
	public int check() {
		int wrong = this.sums.differences();
		if (wrong > 0 && this.kept.anew()) {
			log.warn("{} sums of cases by day differed from the covers; all are written anew", wrong);
		}
		return wrong;
	}

}
