package org.bihuan.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.shared.UnitCode;

/**
 * An authority or a town by the sheets of its units.
 *
 * @param code its code
 * @param units units of which something was counted
 * @param score points of all of them
 */
record SideRow(UnitCode code, long units, long score) {

	static List<SideRow> of(List<UnitSheet> sheets, Function<UnitSheet, String> side) {
		return sheets.stream()
			.filter((sheet) -> !side.apply(sheet).isEmpty())
			.collect(Collectors.groupingBy(side, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((entry) -> new SideRow(new UnitCode(entry.getKey()), entry.getValue().size(),
					entry.getValue().stream().mapToLong(UnitSheet::score).sum()))
			.sorted(Comparator.comparingLong(SideRow::score).reversed().thenComparing((row) -> row.code().value()))
			.toList();
	}

}
