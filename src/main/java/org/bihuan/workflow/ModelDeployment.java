package org.bihuan.workflow;

import java.util.Map;
import java.util.Set;

/**
 * Puts models, tables and forms into the engine. What is refused changes nothing; what
 * runs stays on the version with which it was started.
 */
public interface ModelDeployment {

	/**
	 * What must be deployed together: a process moves with all its forms, so that a case
	 * finds the forms of its own version, and a form moves every process that shows it.
	 * @param changed paths of files that changed
	 * @param files all files as they will be in force, by path
	 * @return the changed files and those that move with them
	 */
	Map<String, byte[]> together(Set<String> changed, Map<String, byte[]> files);

	/**
	 * Deploys files as they are, in the caller's transaction.
	 * @param name name of the deployment
	 * @param files content by path
	 * @return identifier of the deployment
	 * @throws RuntimeException if the rules for models refuse one
	 */
	String deploy(String name, Map<String, byte[]> files);

	/**
	 * Lets nothing new begin by a process; what runs goes on.
	 * @param process key of the process
	 */
	void retire(String process);

}
