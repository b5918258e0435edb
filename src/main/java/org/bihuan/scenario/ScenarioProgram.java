package org.bihuan.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Diagrams;
import org.bihuan.workflow.Diagrams.RunModel;
import org.bihuan.workflow.ModelDeployment;
import org.bihuan.workflow.ShippedFiles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the child does: deploys the models of the folder over the shipped ones, plays the
 * scenarios of the folder one after another, and writes a line for each. The models have
 * passed the rules before, and pass them again here.
 */
@Component
@Profile("scenario")
class ScenarioProgram implements ApplicationRunner {

	private final Path folder;

	private final ScenarioReader reader;

	private final ScenarioPlay play;

	private final ModelDeployment models;

	private final ShippedFiles shipped;

	private final Diagrams diagrams;

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	private final ObjectMapper json;

	private final ApplicationContext program;

	ScenarioProgram(@Value("${bihuan.scenario.folder}") Path folder, ScenarioReader reader, ScenarioPlay play,
			ModelDeployment models, ShippedFiles shipped, Diagrams diagrams, JdbcTemplate jdbc,
			TransactionOperations transactions, ObjectMapper json, ApplicationContext program) {
		this.folder = folder;
		this.reader = reader;
		this.play = play;
		this.models = models;
		this.shipped = shipped;
		this.diagrams = diagrams;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.json = json;
		this.program = program;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		ScenarioFolder files = new ScenarioFolder(this.folder);
		Map<String, byte[]> drawn = files.models();
		if (!drawn.isEmpty()) {
			Map<String, byte[]> inForce = this.shipped.all();
			inForce.putAll(drawn);
			this.models.deploy("scenario", this.models.together(drawn.keySet(), inForce));
		}
		Snapshot before = new Snapshot(this.jdbc, this.transactions, this.folder);
		Files.createFile(files.results());
		for (Map.Entry<String, String> scenario : files.scenarios().entrySet()) {
			Played played = this.play.play(scenario.getKey(), this.reader.read(scenario.getKey(), scenario.getValue()));
			if (played.caseNumber() != null) {
				for (RunModel model : this.diagrams.models(new CaseNumber(played.caseNumber()))) {
					files.draw(model.process(), model.xml());
				}
			}
			Files.writeString(files.results(), this.json.writeValueAsString(played) + "\n", StandardOpenOption.APPEND);
			before.restore();
		}
		// the server of the pages would wait for ever for somebody to ask it
		SpringApplication.exit(this.program);
	}

}
