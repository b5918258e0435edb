package org.bihuan.workflow.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.EvidenceView;
import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.bihuan.workflow.Tasks.TaskForm;
import org.bihuan.workflow.inbox.TaskRecord;

import org.springframework.stereotype.Component;

/**
 * The form of a task as its case needs it: what the page shows is what the server checks.
 */
@Component
class TaskForms {

	private final StepModels models;

	private final StepHandlers handlers;

	private final Forms forms;

	TaskForms(StepModels models, StepHandlers handlers, Forms forms) {
		this.models = models;
		this.handlers = handlers;
		this.forms = forms;
	}

	TaskForm prepare(TaskRecord task, StepContext context) {
		Form form = this.models.form(task.definitionId(), task.row().step());
		Optional<StepHandler> handler = this.handlers.of(task.row().step());
		Set<String> required = handler.map((one) -> one.required(context)).orElse(Set.of());
		return new TaskForm(this.forms.requiring(form, required),
				handler.map((one) -> one.prefill(context)).orElse(Map.of()),
				handler.map((one) -> one.options(context)).orElse(Map.of()));
	}

	Map<String, Object> check(TaskForm form, Map<String, Object> values, List<EvidenceView> files) {
		Map<String, Object> sent = new HashMap<>(values);
		for (String name : form.form().told()) {
			sent.remove(name);
			if (form.data().containsKey(name)) {
				sent.put(name, form.data().get(name));
			}
		}
		Map<String, Integer> counts = files.stream()
			.collect(Collectors.groupingBy(EvidenceView::kind, Collectors.summingInt((file) -> 1)));
		return form.form().check(sent, form.options(), counts);
	}

}
