package org.bihuan.deadline.recount;

import java.util.function.Supplier;

/**
 * Work in a transaction of its own, the engine's part included, whoever calls: a timer of
 * the engine, too.
 */
public interface Apart {

	/**
	 * Runs it.
	 * @param <T> what it answers
	 * @param work the work
	 * @return its answer
	 */
	<T> T run(Supplier<T> work);

}
