package org.bihuan.designer.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.bihuan.designer.DraftKind;
import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.workflow.DeployedModel;
import org.bihuan.workflow.DeployedModels;
import org.bihuan.workflow.ModelOutlines;
import org.bihuan.workflow.ProcessOutline;
import org.bihuan.workflow.TableOutline;

import org.springframework.stereotype.Component;

/**
 * What models find around them: what is checked together with them, and behind that what
 * the engine runs. What was deployed never changes, and is read once.
 */
@Component
class Surroundings {

	private final DeployedModels deployed;

	private final ModelOutlines outlines;

	private final Forms forms;

	private final Map<String, Optional<ProcessOutline>> processes = new ConcurrentHashMap<>();

	private final Map<String, Optional<TableOutline>> tables = new ConcurrentHashMap<>();

	private final Map<String, Optional<Form>> read = new ConcurrentHashMap<>();

	Surroundings(DeployedModels deployed, ModelOutlines outlines, Forms forms) {
		this.deployed = deployed;
		this.outlines = outlines;
		this.forms = forms;
	}

	Around of(Map<String, String> files) {
		Map<String, DeployedModel> models = new LinkedHashMap<>();
		this.deployed.all()
			.forEach((model) -> models.put(DraftKind.find(model.kind()).orElseThrow().resource(model.key()), model));
		return new Around(files, models);
	}

	/** That a form cannot be read is told where it is checked itself. */
	Optional<Form> form(String text) {
		return this.outlines.unreadable(DraftKind.FORM.ending(), text).isEmpty() ? Optional.of(this.forms.parse(text))
				: Optional.empty();
	}

	/** What is there during one check. */
	class Around {

		private final Map<String, String> files;

		private final Map<String, DeployedModel> models;

		Around(Map<String, String> files, Map<String, DeployedModel> models) {
			this.files = files;
			this.models = models;
		}

		Optional<TableOutline> table(String key) {
			String resource = DraftKind.TABLE.resource(key);
			return this.files.containsKey(resource) ? Surroundings.this.outlines.table(this.files.get(resource))
					: deployed(resource, Surroundings.this.tables, Surroundings.this.outlines::table);
		}

		Optional<Form> form(String key) {
			String resource = DraftKind.FORM.resource(key);
			return this.files.containsKey(resource) ? Surroundings.this.form(this.files.get(resource))
					: deployedForm(key);
		}

		Optional<Form> deployedForm(String key) {
			return deployed(DraftKind.FORM.resource(key), Surroundings.this.read, Surroundings.this::form);
		}

		/** Forms that the rules of deployments do not know: the program brings others. */
		Map<String, String> releasedForms() {
			Map<String, String> released = new TreeMap<>();
			this.models.forEach((resource, model) -> {
				if (model.kind().equals(DraftKind.FORM.ending()) && !model.shipped()) {
					released.put(resource, Surroundings.this.deployed.text(model.kind(), model.key()));
				}
			});
			return released;
		}

		List<ProcessOutline> processes() {
			Set<String> resources = new LinkedHashSet<>(this.models.keySet());
			resources.addAll(this.files.keySet());
			return resources.stream()
				.filter((resource) -> resource.endsWith(DraftKind.PROCESS.ending()))
				.flatMap((resource) -> process(resource).stream())
				.toList();
		}

		private Optional<ProcessOutline> process(String resource) {
			return this.files.containsKey(resource) ? Surroundings.this.outlines.process(this.files.get(resource))
					: deployed(resource, Surroundings.this.processes, Surroundings.this.outlines::process);
		}

		private <T> Optional<T> deployed(String resource, Map<String, Optional<T>> kept,
				Function<String, Optional<T>> reader) {
			DeployedModel model = this.models.get(resource);
			if (model == null) {
				return Optional.empty();
			}
			return kept.computeIfAbsent(model.hash(),
					(hash) -> reader.apply(Surroundings.this.deployed.text(model.kind(), model.key())));
		}

	}

}
