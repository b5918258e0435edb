package org.bihuan.workflow;

import java.util.Set;

/**
 * Processes whose open tasks stay where they wait when their case goes to another
 * authority, because what they carry out was issued by the old one.
 */
public interface StayingProcesses {

	/**
	 * The processes.
	 * @return their keys
	 */
	Set<String> keys();

}
