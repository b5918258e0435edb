package org.bihuan.designer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.designer.DraftChecks;
import org.bihuan.designer.check.Surroundings.Around;
import org.bihuan.frame.Texts;
import org.bihuan.workflow.ModelChecks;
import org.bihuan.workflow.ModelFinding;
import org.bihuan.workflow.ModelOutlines;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of deployments first, then what is the designer's own.
 */
@Service
class DesignerChecks implements DraftChecks {

	private final ModelChecks rules;

	private final ModelOutlines outlines;

	private final Surroundings surroundings;

	private final StepChecks steps;

	private final TableChecks tables;

	private final FormChecks forms;

	private final Texts texts;

	DesignerChecks(ModelChecks rules, ModelOutlines outlines, Surroundings surroundings, StepChecks steps,
			TableChecks tables, FormChecks forms, Texts texts) {
		this.rules = rules;
		this.outlines = outlines;
		this.surroundings = surroundings;
		this.steps = steps;
		this.tables = tables;
		this.forms = forms;
		this.texts = texts;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ModelFinding> check(Map<String, String> files, Locale locale) {
		Around around = this.surroundings.of(files);
		Map<String, String> together = around.releasedForms();
		together.putAll(files);
		List<ModelFinding> found = new ArrayList<>(this.rules.check(together, locale));
		found.removeIf((finding) -> !files.containsKey(finding.resource()));
		files.forEach((resource, text) -> {
			Notes notes = new Notes(resource, this.texts, locale);
			int dot = resource.lastIndexOf('.');
			String key = resource.substring(resource.lastIndexOf('/') + 1, dot);
			switch (resource.substring(dot + 1)) {
				case "bpmn" -> this.outlines.process(text).ifPresent((one) -> this.steps.check(one, around, notes));
				case "dmn" -> this.outlines.table(text).ifPresent((one) -> this.tables.check(one, notes));
				default -> this.forms.check(key, text, around, notes);
			}
			found.addAll(notes.list());
		});
		found.sort(Comparator.comparing(ModelFinding::level));
		return List.copyOf(found);
	}

}
