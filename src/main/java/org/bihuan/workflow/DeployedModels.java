package org.bihuan.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The processes, decisions and forms that the engine runs, each in its newest version.
 */
public interface DeployedModels {

	/**
	 * All of them.
	 * @return processes, decisions and forms, each in the order of their keys
	 */
	List<DeployedModel> all();

	/**
	 * One of them.
	 * @param kind {@code bpmn}, {@code dmn} or {@code form}
	 * @param key name of its file without the ending
	 * @return the model, or empty if there is none
	 */
	Optional<DeployedModel> find(String kind, String key);

	/**
	 * What was deployed.
	 * @param kind {@code bpmn}, {@code dmn} or {@code form}
	 * @param key name of its file without the ending
	 * @return the text of the newest version
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none
	 */
	String text(String kind, String key);

}
