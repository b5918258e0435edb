package org.bihuan.workflow.step;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskAddressed;
import org.bihuan.workflow.inbox.Delegations;
import org.bihuan.workflow.inbox.Delegations.Delegation;
import org.bihuan.workflow.inbox.Delegations.Draft;
import org.bihuan.workflow.inbox.InboxTable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a delegated task back to its owner, with what was prepared or without.
 */
@Component
public class HandBack {

	private final InboxTable inbox;

	private final Delegations delegations;

	private final CaseFiles caseFiles;

	private final ApplicationEventPublisher events;

	private final ObjectMapper json;

	private final Clock clock;

	HandBack(InboxTable inbox, Delegations delegations, CaseFiles caseFiles, ApplicationEventPublisher events,
			ObjectMapper json, Clock clock) {
		this.inbox = inbox;
		this.delegations = delegations;
		this.caseFiles = caseFiles;
		this.events = events;
		this.json = json;
		this.clock = clock;
	}

	void prepared(InboxRow row, Map<String, Object> answer, String by) {
		keep(row.id(), answer, by);
		back(row, by, "prepared", answer);
	}

	/**
	 * Keeps values with which the form of a task starts.
	 * @param taskId the task
	 * @param answer values by field
	 * @param by who entered them
	 */
	public void keep(String taskId, Map<String, ?> answer, String by) {
		try {
			this.delegations.keep(new Draft(taskId, by, this.json.writeValueAsString(answer)), this.clock.instant());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Values of a form are plain", ex);
		}
	}

	/**
	 * Gives a delegated task back to its owner as it is.
	 * @param row the task
	 * @param by login of who gives or takes it back
	 */
	public void unprepared(InboxRow row, String by) {
		back(row, by, "handedBack", Map.of());
	}

	private void back(InboxRow row, String by, String what, Map<String, ?> answer) {
		Delegation delegation = this.delegations.find(row.id())
			.orElseThrow(() -> new Refusal.Conflict("workflow.task.changed"));
		Instant now = this.clock.instant();
		if (!this.inbox.reassign(row.id(), delegation.delegate(), delegation.owner(), now)) {
			throw new Refusal.Conflict("workflow.task.changed");
		}
		this.delegations.end(row.id());
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("task", row.id());
		content.put("to", delegation.owner());
		if (!answer.isEmpty()) {
			content.put("values", answer);
		}
		this.caseFiles.record(row.caseNumber(), EntryKind.TASK, by, row.step(), what, content);
		this.events.publishEvent(new TaskAddressed(row.id(), row.caseNumber(), TaskAddressed.Kind.RETURNED, by,
				delegation.owner(), null, now));
	}

	Map<String, Object> draft(String taskId) {
		return this.delegations.draft(taskId).map(Draft::answer).map(this::read).orElse(Map.of());
	}

	private Map<String, Object> read(String answer) {
		try {
			return this.json.readValue(answer, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A draft cannot be read", ex);
		}
	}

}
