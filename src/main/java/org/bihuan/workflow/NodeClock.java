package org.bihuan.workflow;

import java.time.Duration;

/**
 * Says whether this node's clock can be trusted. Whoever does something unasked, because
 * its moment has come, asks first.
 */
public interface NodeClock {

	/**
	 * Whether the clock agrees with the one that all nodes share.
	 * @return false while this node has to leave what is due to the others
	 */
	boolean isRight();

	/**
	 * How far this node's clock is ahead of that one.
	 * @return nothing within what a look takes; negative if it is behind
	 */
	Duration ahead();

}
