package org.bihuan.assessment;

/**
 * A line of a score sheet.
 *
 * @param counted what is counted
 * @param pieces how many
 * @param points what the table says
 */
record SheetLine(Counted counted, long pieces, Points points) {

	/**
	 * Points of the line, no more than its cap either way.
	 * @return points
	 */
	public long score() {
		long all = this.pieces * this.points.points();
		return Math.max(-this.points.cap(), Math.min(this.points.cap(), all));
	}

}
