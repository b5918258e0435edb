package org.bihuan.workflow;

import java.util.Map;

/**
 * Models, tables and forms that were published here. They stand before those that the
 * program brings, also after a newer program was started.
 */
public interface PublishedFiles {

	/**
	 * Those that are in force.
	 * @return content by path, for example {@code forms/verify.form}
	 */
	Map<String, byte[]> inForce();

}
