package org.bihuan.workflow.verb;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.LetterProposed;
import org.bihuan.workflow.TaskAddressed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes what was done with a task into the case file and tells whom it concerns.
 */
@Component
class TaskRecords {

	private static final int LONGEST = 500;

	private final CaseFiles caseFiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TaskRecords(CaseFiles caseFiles, ApplicationEventPublisher events, Clock clock) {
		this.caseFiles = caseFiles;
		this.events = events;
		this.clock = clock;
	}

	void record(InboxRow row, String by, String what, Map<String, ?> details) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("task", row.id());
		content.putAll(details);
		this.caseFiles.record(row.caseNumber(), EntryKind.TASK, by, row.step(), what, content);
	}

	void tell(InboxRow row, TaskAddressed.Kind kind, String by, String to, @Nullable String text) {
		this.events.publishEvent(new TaskAddressed(row.id(), row.caseNumber(), kind, by, to, text, now()));
	}

	void proposeLetter(InboxRow row, String by) {
		row.groups()
			.stream()
			.findFirst()
			.map((group) -> Group.parse(group).unit())
			.ifPresent((unit) -> this.events
				.publishEvent(new LetterProposed(row.id(), row.caseNumber(), unit, by, now())));
	}

	void admit(InboxRow row, String login) {
		this.caseFiles.addParticipant(row.caseNumber(), login);
	}

	Instant now() {
		return this.clock.instant();
	}

	/**
	 * A text that must be there.
	 * @param field the field
	 * @param text what was sent
	 * @return the text without blanks around it
	 */
	static String given(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			throw new Refusal.Invalid(field, "workflow.verb.missing");
		}
		if (text.strip().codePointCount(0, text.strip().length()) > LONGEST) {
			throw new Refusal.Invalid(field, "workflow.verb.tooLong", LONGEST);
		}
		return text.strip();
	}

}
