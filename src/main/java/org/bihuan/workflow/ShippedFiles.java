package org.bihuan.workflow;

import java.util.Map;

/**
 * The models, tables and forms that this program brings.
 */
public interface ShippedFiles {

	/**
	 * Reads them.
	 * @return content by path, for example {@code bpmn/hazard-rectification.bpmn}
	 */
	Map<String, byte[]> all();

}
