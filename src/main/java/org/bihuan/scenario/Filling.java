package org.bihuan.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.casefile.Evidence;
import org.bihuan.form.EvidenceRule;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills in what a form requires and a scenario does not name, so that a scenario says
 * only what matters to it.
 */
@Component
@Profile("scenario")
class Filling {

	private final Tasks tasks;

	private final Evidence evidence;

	private final ObjectMapper json;

	private final Clock clock;

	Filling(Tasks tasks, Evidence evidence, ObjectMapper json, Clock clock) {
		this.tasks = tasks;
		this.evidence = evidence;
		this.json = json;
		this.clock = clock;
	}

	Map<String, Object> filled(InboxRow task, Person person, Map<String, Object> named) {
		Tasks.TaskForm form = this.tasks.form(task.id(), person);
		String today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI).toString();
		Map<String, Object> values = new HashMap<>(
				new FilledForm(this.json.valueToTree(form.data()), this.json.valueToTree(form.options()),
						this.json.valueToTree(named), today)
					.fill(this.json.valueToTree(form.form().schema())));
		// what the form does not have is refused by the form, in its own words
		named.forEach(values::putIfAbsent);
		return values;
	}

	void photos(CaseNumber number, InboxRow task, Person person) {
		for (EvidenceRule rule : this.tasks.form(task.id(), person).form().evidence()) {
			for (int i = 0; i < rule.min(); i++) {
				this.evidence.add(number, task.step(), task.id(), rule.kind(), "photo.png", Photo.png(i),
						person.login());
			}
		}
	}

}
