package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.deadline.reconciliation.ReconciliationTable.Due;
import org.bihuan.workflow.DueDates;
import org.bihuan.workflow.DueDates.Open;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares the due dates of open tasks with those of their obligations, page by page.
 */
@Component
class InboxComparison {

	private static final int PAGE = 500;

	private final DueDates inbox;

	private final ReconciliationTable table;

	InboxComparison(DueDates inbox, ReconciliationTable table) {
		this.inbox = inbox;
		this.table = table;
	}

	List<Finding> differences() {
		List<Finding> findings = new ArrayList<>();
		List<Open> page = this.inbox.open("", PAGE);
		while (!page.isEmpty()) {
			Map<String, Due> legal = this.table.legalDue(page.stream().map(InboxComparison::liveKey).toList());
			Map<String, Due> service = this.table.serviceDue(page.stream().map(Open::task).toList());
			for (Open task : page) {
				Due due = (task.obligation() != null) ? legal.get(liveKey(task)) : service.get(task.task());
				difference(task, due).ifPresent(findings::add);
			}
			page = this.inbox.open(page.get(page.size() - 1).task(), PAGE);
		}
		return findings;
	}

	private static String liveKey(Open task) {
		return task.caseNumber() + "/" + task.obligation();
	}

	/** A task without an open obligation keeps what it shows. */
	private static Optional<Finding> difference(Open task, @Nullable Due due) {
		if (due == null || Objects.equals(seconds(due.dueAt()), seconds(task.dueAt()))) {
			return Optional.empty();
		}
		return Optional.of(new Finding(due.obligation(), "OTHER_DUE",
				(due.dueAt() != null) ? due.dueAt().toString() : null, task.task()));
	}

	private static @Nullable Instant seconds(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.SECONDS) : null;
	}

}
