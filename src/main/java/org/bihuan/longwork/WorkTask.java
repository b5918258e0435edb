package org.bihuan.longwork;

import java.io.IOException;

/**
 * Work that is done outside a request. A {@link org.bihuan.shared.Refusal} that it throws
 * is told to its owner in words.
 */
@FunctionalInterface
public interface WorkTask {

	/**
	 * Does it.
	 * @param progress where it tells how far it is
	 * @throws IOException if a file cannot be read or written
	 */
	void run(WorkProgress progress) throws IOException;

}
