package org.bihuan.riskpoint;

import java.time.Instant;
import java.util.List;

/**
 * The two lists of a point in one version.
 *
 * @param version the version, from 1
 * @param since when it was written
 * @param controls how the risk is controlled, a line for each measure
 * @param items what is checked
 */
record PointLists(int version, Instant since, String controls, List<CheckItem> items) {

	PointLists {
		items = List.copyOf(items);
	}

	/**
	 * What is checked at a level.
	 * @param level the level
	 * @return its items in their order
	 */
	public List<CheckItem> of(CheckLevel level) {
		return this.items.stream().filter((item) -> item.level() == level).toList();
	}

	/**
	 * What is checked at a level, in words.
	 * @param level the level
	 * @return a line for each item
	 */
	public List<String> wordings(CheckLevel level) {
		return of(level).stream().map(CheckItem::wording).toList();
	}

	/**
	 * How the risk is controlled.
	 * @return a line for each measure
	 */
	public List<String> controlLines() {
		return this.controls.lines().filter((line) -> !line.isBlank()).toList();
	}

	/**
	 * What an item of this version says.
	 * @param position its place
	 * @return its wording; empty if there is none
	 */
	public String wording(int position) {
		return this.items.stream()
			.filter((item) -> item.position() == position)
			.map(CheckItem::wording)
			.findFirst()
			.orElse("");
	}

	boolean says(String otherControls, List<CheckItem> otherItems) {
		return this.controls.equals(otherControls) && this.items.equals(otherItems);
	}

}
