package org.bihuan.workflow.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.WaitingSteps;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the open tasks of the inbox by version and step.
 */
@Component
class OpenSteps implements WaitingSteps {

	private final JdbcClient jdbc;

	private final RepositoryService repository;

	OpenSteps(JdbcClient jdbc, @Lazy RepositoryService repository) {
		this.jdbc = jdbc;
		this.repository = repository;
	}

	@Override
	public List<ProcessVersion> versions(String process) {
		return definitions(process).stream().map(OpenSteps::version).toList();
	}

	private List<ProcessDefinition> definitions(String process) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.orderByProcessDefinitionVersion()
			.desc()
			.list();
	}

	private static ProcessVersion version(ProcessDefinition one) {
		return new ProcessVersion(one.getKey(), one.getVersion(),
				Objects.requireNonNullElse(one.getName(), one.getKey()));
	}

	@Override
	public List<ProcessVersion> processes() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.map(OpenSteps::version)
			.toList();
	}

	@Override
	public List<Waiting> of(String process, Instant now, Locale locale) {
		Map<String, Integer> versions = definitions(process).stream()
			.collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getVersion));
		String name = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "step_name_en" : "step_name";
		return this.jdbc.sql("""
				select definition_id, step, max(%s), count(*), sum(case when due_at < ? then 1 else 0 end)
				from wf_inbox where state = 'OPEN' and process_key = ? group by definition_id, step
				order by definition_id, step""".formatted(name))
			.params(Timestamp.from(now), process)
			.query((row, index) -> new Waiting(versions.getOrDefault(row.getString(1), 0), row.getString(2),
					row.getString(3), row.getLong(4), row.getLong(5)))
			.list();
	}

	@Override
	public String drawing(String process, int version) {
		ProcessDefinition definition = definitions(process).stream()
			.filter((one) -> one.getVersion() == version)
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("workflow.version.unknown", process, version));
		try (InputStream model = this.repository.getProcessModel(definition.getId())) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The model " + definition.getId() + " cannot be read", ex);
		}
	}

}
