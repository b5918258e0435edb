package org.bihuan.scenario;

import org.bihuan.scenario.Scenarios.Material;

/**
 * What rules now, for whoever has it played: a scenario that was changed with a model is
 * played on that model.
 */
public interface ScenariosInForce {

	/**
	 * What would be played.
	 * @return models that were released here, and all scenarios
	 */
	Material material();

}
