package org.bihuan.scenario;

/**
 * A scenario in the list.
 *
 * @param name name of its file
 * @param title what it shows, in the reader's language
 * @param process key of the process that it is about
 * @param acts how many acts it has
 */
record ScenarioLine(String name, String title, String process, int acts) {

	static ScenarioLine of(String name, Scenario scenario, String language) {
		return new ScenarioLine(name, scenario.title(language), scenario.process(), scenario.acts().size());
	}

}
