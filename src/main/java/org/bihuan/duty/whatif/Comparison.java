package org.bihuan.duty.whatif;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.duty.DutyKind;

/**
 * What would be owed, beside what is owed.
 *
 * @param duties duties of the enterprise by kind
 * @param removed duties that it would owe no longer
 * @param checks checks that authorities and towns owe in these sectors
 */
record Comparison(Map<DutyKind, List<DutyLine>> duties, List<DutyLine> removed, List<DutyLine> checks) {

	/**
	 * How many duties there are.
	 * @return the number
	 */
	public int count() {
		return this.duties.values().stream().mapToInt(List::size).sum();
	}

	/**
	 * Duties that differ, the removed ones last.
	 * @return duties
	 */
	public List<DutyLine> changed() {
		return Stream
			.concat(this.duties.values().stream().flatMap(List::stream).filter((one) -> one.change() != Change.SAME),
					this.removed.stream())
			.toList();
	}

}
