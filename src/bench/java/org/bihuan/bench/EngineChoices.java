package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one loop costs the server with one setting of the engine chosen otherwise. Each
 * choice is a program and a schema of its own: an engine keeps what it was started with.
 */
final class EngineChoices {

	private static final List<String> CHOICES = List.of("history-level=audit", "history-level=full",
			"id-generator=simple", "database.jdbc-batch-processing=false");

	private EngineChoices() {
	}

	static void table(Report report) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(row("as the product is set"));
		CHOICES.forEach((choice) -> rows.add(row(choice, "--camunda.bpm." + choice)));
		report.heading("One setting of the engine chosen otherwise");
		report.table(ServerCounts.heading("setting"), rows);
	}

	private static List<Object> row(String name, String... settings) {
		try (Program program = Program.start(settings)) {
			OurLoop loop = new OurLoop(program, "E-0002");
			loop.run();
			return ServerCounts.during(program.jdbc(), loop::run).row(name);
		}
	}

}
