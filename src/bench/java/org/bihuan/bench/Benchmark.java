package org.bihuan.bench;

/**
 * One benchmark.
 */
interface Benchmark {

	/**
	 * What it is called where the goals are written down.
	 * @return for example {@code P3}
	 */
	String id();

	/**
	 * What it compares.
	 * @return one line
	 */
	String title();

	/**
	 * Runs it.
	 * @param plan how much and how often
	 * @param programs programs with loaded databases
	 * @param report where its tables go
	 */
	void run(Plan plan, Programs programs, Report report);

}
