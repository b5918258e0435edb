package org.bihuan.steptime;

import org.bihuan.casefile.CoverChanged;
import org.bihuan.kept.KeptSums;
import org.bihuan.workflow.DoneTasks;
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
 * Lets the sums follow the tasks, and compares both each night.
 */
@Component
public class StepRound {

	private static final Logger log = LoggerFactory.getLogger(StepRound.class);

	private final KeptSums<String, DoneStep> sums;

	private final StepTable table;

	private final JdbcTemplate jdbc;

	StepRound(StepTable table, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.sums = new KeptSums<>(StepTable.TABLES, String.class, table, jdbc, transactions);
		this.table = table;
		this.jdbc = jdbc;
	}

	/** Takes what has been done until now. */
	@Scheduled(initialDelayString = "${bihuan.steptime.poll}", fixedDelayString = "${bihuan.steptime.poll}")
	public void follow() {
		this.sums.follow();
	}

	/**
	 * Compares the sums with the tasks. Wrong ones are thrown away with all others and
	 * written anew by the next rounds; meanwhile every count is read from the tasks,
	 * exact as ever, but slower.
	 * @return how many were wrong
	 */
	@Scheduled(cron = "${bihuan.steptime.check}", zone = "Asia/Shanghai")
	public int check() {
		int wrong = this.table.differences();
		if (wrong > 0 && this.sums.anew()) {
			log.warn("{} sums of steps differed from the tasks; all are written anew", wrong);
		}
		return wrong;
	}

	/** What the sums read of a cover has changed: its done tasks wait for the round. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(CoverChanged event) {
		this.jdbc.update("update %s set %s = true where case_number = ? and %s".formatted(DoneTasks.TABLE,
				DoneTasks.STALE, DoneTasks.DONE), event.caseNumber().value());
	}

}
