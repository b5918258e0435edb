package org.bihuan.designer.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.workflow.TableOutline.Column;

/**
 * One column of a table: a value of every sort that its cells can tell apart, and for
 * each row the values for which its cell holds. Two cells are compared by these sets.
 */
class Axis {

	private final Column column;

	private final List<Object> samples;

	private final List<BitSet> rows = new ArrayList<>();

	/** Values that should not be left without a row. */
	private final List<Integer> wanted = new ArrayList<>();

	Axis(Column column, List<String> cells, boolean gate) {
		this.column = column;
		List<Cell> read = cells.stream().map(Cell::of).toList();
		this.samples = samples(read);
		for (Cell cell : read) {
			BitSet bits = new BitSet(this.samples.size());
			for (int i = 0; i < this.samples.size(); i++) {
				bits.set(i, cell.holds(this.samples.get(i)) || cell.any());
			}
			this.rows.add(bits);
		}
		for (int i = 0; i < this.samples.size(); i++) {
			if (!gate && isWanted(this.samples.get(i))) {
				this.wanted.add(i);
			}
		}
		if (this.wanted.isEmpty()) {
			this.wanted.add(-1);
		}
	}

	private List<Object> samples(List<Cell> cells) {
		Set<Object> samples = new LinkedHashSet<>();
		this.column.values()
			.stream()
			.filter((value) -> value.matches("\".*\"|true|false"))
			.map(Cell::value)
			.forEach(samples::add);
		cells.forEach((cell) -> samples.addAll(cell.mentions()));
		if (samples.contains(Boolean.TRUE) || samples.contains(Boolean.FALSE)) {
			samples.addAll(List.of(Boolean.TRUE, Boolean.FALSE));
		}
		samples.addAll(between(samples));
		samples.add(Cell.OTHER);
		samples.add(Cell.NULL);
		return List.copyOf(samples);
	}

	/** Below, between and above the numbers that are named. */
	private static List<BigDecimal> between(Set<Object> samples) {
		TreeSet<BigDecimal> numbers = new TreeSet<>();
		samples.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast).forEach(numbers::add);
		List<BigDecimal> between = new ArrayList<>();
		for (BigDecimal number : numbers) {
			BigDecimal next = numbers.higher(number);
			between.add((next != null) ? number.add(next).divide(BigDecimal.valueOf(2)).stripTrailingZeros()
					: number.add(BigDecimal.ONE).stripTrailingZeros());
		}
		if (!numbers.isEmpty() && numbers.first().signum() > 0) {
			between.add(numbers.first().subtract(BigDecimal.ONE).max(BigDecimal.ZERO).stripTrailingZeros());
		}
		return between;
	}

	/**
	 * That nothing is said, or something nobody names, is often left to no row on
	 * purpose.
	 */
	private static boolean isWanted(Object sample) {
		return sample != Cell.OTHER && sample != Cell.NULL && !(sample instanceof Cell.Opaque);
	}

	List<Integer> wanted() {
		return this.wanted;
	}

	/**
	 * Whether the cell of a row holds for a value.
	 * @param row the row
	 * @param sample number of the value; less than zero if the column does not matter
	 */
	boolean holds(int row, int sample) {
		return sample < 0 || this.rows.get(row).get(sample);
	}

	boolean covers(int row, int other) {
		BitSet left = (BitSet) this.rows.get(other).clone();
		left.andNot(this.rows.get(row));
		return left.isEmpty();
	}

	boolean meets(int row, int other) {
		return this.rows.get(row).intersects(this.rows.get(other));
	}

	String said(int sample) {
		String label = this.column.label().isEmpty() ? this.column.name() : this.column.label();
		Object value = this.samples.get(sample);
		return label + " = " + ((value instanceof BigDecimal number) ? number.toPlainString() : value);
	}

}
