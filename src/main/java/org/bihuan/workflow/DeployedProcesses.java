package org.bihuan.workflow;

import java.util.List;

/**
 * The processes that run here, as their newest models tell: what is said of them is
 * written there and nowhere else.
 */
public interface DeployedProcesses {

	/**
	 * The newest version of each process.
	 * @return processes by key
	 */
	List<DeployedProcess> newest();

	/**
	 * The drawing of the newest version.
	 * @param key key of the process
	 * @return BPMN 2.0 XML
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such process
	 */
	String drawing(String key);

}
