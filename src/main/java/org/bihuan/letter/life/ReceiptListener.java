package org.bihuan.letter.life;

import java.time.Instant;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that nobody confirmed receipt in time, from the sweep of the service clocks: the
 * letter is then brought on paper. No letter has a timer of its own.
 */
@Component
class ReceiptListener {

	private static final String RECEIPT = "acknowledge-receipt";

	private final Tasks tasks;

	private final LetterProcess process;

	ReceiptListener(Tasks tasks, LetterProcess process) {
		this.tasks = tasks;
		this.process = process;
	}

	@EventListener
	void fellDue(ObligationFellDue event) {
		if (event.service() && RECEIPT.equals(event.kind())) {
			this.tasks.open(event.caseNumber())
				.stream()
				.filter((row) -> RECEIPT.equals(row.step()) && due(row, event.dueAt()))
				.forEach((row) -> this.process.receiptOverdue(row.id()));
		}
	}

	private static boolean due(InboxRow row, Instant moment) {
		Instant dueAt = row.dueAt();
		return dueAt != null && !dueAt.isAfter(moment);
	}

}
