package org.bihuan.interview;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;

import org.springframework.stereotype.Component;

/**
 * Finds the interview that a task is about: a case may have several.
 */
@Component
class InterviewTasks {

	private final InterviewRepository rows;

	private final InterviewProcess process;

	InterviewTasks(InterviewRepository rows, InterviewProcess process) {
		this.rows = rows;
		this.process = process;
	}

	Interview of(StepContext context) {
		return this.process.instanceOf(context.taskId())
			.flatMap(this.rows::findByInstanceId)
			.orElseThrow(() -> new Refusal.NotFound("interview.unknown"));
	}

}
