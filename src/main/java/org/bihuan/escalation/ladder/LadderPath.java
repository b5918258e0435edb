package org.bihuan.escalation.ladder;

import java.util.List;
import java.util.Optional;

/**
 * The rungs that the table names for a ladder, in their order.
 *
 * @param rungs rungs, the first rank first
 * @param usual measures of the default path, for those that no document orders
 */
record LadderPath(List<Rung> rungs, List<String> usual) {

	private static final String DEFAULT = "P-0";

	Optional<Rung> find(String measure) {
		return this.rungs.stream().filter((rung) -> rung.measure().equals(measure)).findFirst();
	}

	List<String> measures() {
		return this.rungs.stream().map(Rung::measure).toList();
	}

	int rank(String measure) {
		return measures().indexOf(measure) + 1;
	}

	/**
	 * Compares by the document's order; where only the default names one of the two, by
	 * that of the default.
	 * @param one a measure of the path
	 * @param other another measure of the path
	 * @return positive if the first is the stronger one
	 */
	int compare(String one, String other) {
		boolean ordered = documented(one) && documented(other);
		boolean usual = this.usual.contains(one) && this.usual.contains(other);
		List<String> order = (ordered || !usual) ? measures() : this.usual;
		return Integer.compare(order.indexOf(one), order.indexOf(other));
	}

	private boolean documented(String measure) {
		return find(measure).filter((rung) -> !DEFAULT.equals(rung.document())).isPresent();
	}

}
