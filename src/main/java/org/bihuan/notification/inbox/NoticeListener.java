package org.bihuan.notification.inbox;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationReminded;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;
import org.bihuan.notification.setting.NotificationSettings;
import org.bihuan.organisation.AccountChanged;
import org.bihuan.organisation.AccountChanged.Act;
import org.bihuan.workflow.TaskAddressed;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskOpened;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what the rooms below tell, and writes it down in their transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeListener implements Notices {

	private static final Set<Act> FACTOR = EnumSet.of(Act.SECOND_FACTOR_ON, Act.SECOND_FACTOR_OFF,
			Act.SECOND_FACTOR_RESET, Act.RECOVERY_CODE_USED);

	private final NoticeTable table;

	private final NotificationSettings settings;

	private final Clock clock;

	NoticeListener(NoticeTable table, NotificationSettings settings, Clock clock) {
		this.table = table;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(TaskOpened event) {
		boolean urgent = this.settings.urgentSteps().contains(event.step());
		this.table.write(new Entry("task/" + event.taskId(), "task-opened", Topic.TASK, urgent, event.caseNumber(),
				event.taskId(), null, null, null, null, event.at()), Addressees.ofTask(event.taskId()));
	}

	@EventListener
	void on(TaskClosed event) {
		this.table.settle(event.taskId());
	}

	@EventListener
	void on(TaskAddressed event) {
		String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		String key = "addressed/%s/%s/%s/%d".formatted(event.taskId(), kind, event.to(), event.at().toEpochMilli());
		String said = (event.text() != null) ? Arguments.join(List.of(event.text())) : null;
		this.table.write(new Entry(key, "task-" + kind, Topic.ADDRESSED, false, event.caseNumber(), event.taskId(),
				null, null, event.by(), said, event.at()), Addressees.named(Set.of(event.to()), Set.of()));
	}

	@EventListener
	void on(ObligationReminded event) {
		String key = "obligation/%d/reminded/%d".formatted(event.obligation(), event.at().toEpochMilli());
		this.table.write(
				new Entry(key, "reminded", Topic.REMINDER, false, event.caseNumber(), null, null, event.dueAt(), null,
						Arguments.join(List.of(event.kind())), this.clock.instant()),
				Addressees.leadersOf(event.addressee()));
	}

	@EventListener
	void on(ObligationFellDue event) {
		String key = "obligation/%d/due/%d".formatted(event.obligation(), event.dueAt().toEpochMilli());
		this.table.write(
				new Entry(key, "fell-due", Topic.FELL_DUE, true, event.caseNumber(), null, event.obligation(),
						event.dueAt(), null, Arguments.join(List.of(event.kind())), this.clock.instant()),
				Addressees.leadersOf(event.addressee()));
	}

	/** Whoever did not do it themselves must hear of it. */
	@EventListener
	void on(AccountChanged event) {
		if (FACTOR.contains(event.act())) {
			String kind = event.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
			String key = "%s/%s/%d".formatted(kind, event.login(), event.at().toEpochMilli());
			this.table.write(
					new Entry(key, kind, Topic.LETTER, true, null, null, null, null, event.by(), null, event.at()),
					Addressees.named(Set.of(event.login()), Set.of()));
		}
	}

	@Override
	public void send(Notice notice) {
		this.table.write(
				new Entry(notice.key(), notice.kind(), notice.topic(), notice.urgent(), notice.caseNumber(), null, null,
						notice.dueAt(), notice.by(), Arguments.join(notice.arguments()), this.clock.instant()),
				Addressees.named(notice.logins(), notice.groups()));
	}

}
