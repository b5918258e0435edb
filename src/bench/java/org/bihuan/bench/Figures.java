package org.bihuan.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures that were measured several times, by name.
 */
final class Figures {

	private final Map<String, List<Double>> figures = new HashMap<>();

	void add(String name, double figure) {
		this.figures.computeIfAbsent(name, (none) -> new ArrayList<>()).add(figure);
	}

	/** The one in the middle; not a number if there is none. */
	double median(String name) {
		return percentile(name, 0.5);
	}

	/** The one that this part of them does not exceed. */
	double percentile(String name, double part) {
		List<Double> sorted = sorted(name);
		return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.max(0, Math.ceil(sorted.size() * part) - 1));
	}

	/** How many times the one is the other. */
	double ratio(String name, String base) {
		return median(name) / median(base);
	}

	/** From the least to the most. */
	String range(String name) {
		List<Double> sorted = sorted(name);
		return "%.1f–%.1f".formatted(sorted.get(0), sorted.get(sorted.size() - 1));
	}

	private List<Double> sorted(String name) {
		return this.figures.getOrDefault(name, List.of()).stream().sorted().toList();
	}

}
