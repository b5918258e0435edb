package org.bihuan.workflow;

import java.util.Optional;

/**
 * Reads models as safely as those that are deployed, for whoever must look into one
 * without running it.
 */
public interface ModelOutlines {

	/**
	 * What keeps a text from being a model of its kind at all.
	 * @param kind {@code bpmn}, {@code dmn} or {@code form}
	 * @param text the text
	 * @return why it cannot be read, or empty if it can; it may still break rules
	 */
	Optional<String> unreadable(String kind, String text);

	/**
	 * Reads a process.
	 * @param text BPMN 2.0 XML
	 * @return its outline, or empty if the text cannot be read
	 */
	Optional<ProcessOutline> process(String text);

	/**
	 * Reads a decision table.
	 * @param text DMN 1.3 XML
	 * @return its outline, or empty if the text cannot be read or holds no table
	 */
	Optional<TableOutline> table(String text);

}
