package org.bihuan.duty.period;

import java.util.List;
import java.util.function.LongConsumer;

import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyProcess;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.period.DutyRows.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the processes of periods, and ends those of periods that are no longer owed:
 * each in a transaction of its own together with its mark, so that none is started twice
 * and none is forgotten.
 */
@Component
class PeriodProcesses {

	private static final Logger log = LoggerFactory.getLogger(PeriodProcesses.class);

	private final ObjectProvider<DutyProcess> rooms;

	private final DutyRows rows;

	private final TransactionTemplate apart;

	PeriodProcesses(ObjectProvider<DutyProcess> rooms, DutyRows rows, PlatformTransactionManager transactions) {
		this.rooms = rooms;
		this.rows = rows;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Starts and ends a bounded number.
	 * @param limit how many of each kind at most
	 */
	void catchUp(int limit) {
		this.rooms.forEach((room) -> {
			each(this.rows.withNeedlessProcess(room.kind(), limit), this::end);
			if (room.begunAt().isEmpty()) {
				each(this.rows.withoutProcess(room.kind(), limit), (id) -> start(room, id));
			}
		});
	}

	private void each(List<Long> ids, LongConsumer work) {
		for (long id : ids) {
			try {
				this.apart.executeWithoutResult((status) -> work.accept(id));
			}
			catch (RuntimeException ex) {
				// its mark is as it was: the next round tries again, and the others go on
				log.error("The process of period {} was neither started nor ended", id, ex);
			}
		}
	}

	private void start(DutyProcess room, long id) {
		Row row = this.rows.lock(id).orElseThrow();
		if (!row.runs() && (row.state() == DutyState.OPEN || row.state() == DutyState.MISSED)) {
			this.rows.processStarted(id);
			room.start(this.rows.find(id).orElseThrow());
		}
	}

	/**
	 * Ends what runs for a period; needs a transaction.
	 * @param id the period, which is no longer owed
	 */
	void end(long id) {
		Row row = this.rows.lock(id).orElseThrow();
		if (row.runs() && row.state() == DutyState.VOID) {
			this.rows.processDropped(id);
			DutyPeriodView period = this.rows.find(id).orElseThrow();
			String reason = this.rows.dropped(id);
			this.rooms.stream().filter((room) -> room.runs(period)).forEach((room) -> room.drop(period, reason));
		}
	}

}
