package org.bihuan.bench.load;

/**
 * A table of which rows belong to cases.
 *
 * @param name the table
 * @param toCase how a row {@code t} finds its case: a join that ends in the alias
 * {@code i} with the column {@code original}
 */
record CopiedTable(String name, String toCase) {

	/** Rows of the cases that are copied. */
	String stage() {
		return "bench_of_" + this.name;
	}

}
