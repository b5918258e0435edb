package org.bihuan.request.objection;

import java.util.Optional;

/**
 * The process {@code objection} as we ask it.
 */
interface ObjectionProcess {

	/** The instance to which a task belongs; empty once it is done. */
	Optional<String> instanceOf(String taskId);

}
