package org.bihuan.program;

import java.util.List;

/**
 * How the product stood after a minute.
 *
 * @param number which one
 * @param heap megabytes after a collection
 * @param nonHeap megabytes beside the heap
 * @param threads live threads
 * @param files open file handles
 * @param connections connections of the pool
 * @param active the most that were in use at once
 * @param waiting the most threads that waited for one at once
 * @param acts what people did in this minute
 * @param p50 milliseconds that half of it took at most
 * @param p95 milliseconds that nearly all of it took at most
 * @param refused answered with a reasoned no
 * @param failed failed
 */
record Minute(int number, long heap, long nonHeap, int threads, long files, int connections, int active, int waiting,
		int acts, long p50, long p95, int refused, int failed) {

	static final List<String> HEADING = List.of(
			"| minute | heap after GC, MB | beside it, MB | threads | files | connections | in use | waiting"
					+ " | acts | p50, ms | p95, ms | refused | failed |",
			"|---|---|---|---|---|---|---|---|---|---|---|---|---|");

	String row() {
		return "| %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |".formatted(this.number, this.heap,
				this.nonHeap, this.threads, this.files, this.connections, this.active, this.waiting, this.acts,
				this.p50, this.p95, this.refused, this.failed);
	}

}
