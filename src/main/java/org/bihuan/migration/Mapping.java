package org.bihuan.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.Migrations.Estimate;
import org.bihuan.workflow.Migrations.Place;
import org.bihuan.workflow.Migrations.Route;

/**
 * Reads from where to where out of what a page sends.
 */
final class Mapping {

	/**
	 * Before the key of an activity, in the name of the field that says where it goes.
	 */
	static final String FIELD = "map.";

	private static final int MOST = 500;

	private static final int LONGEST = 255;

	private Mapping() {
	}

	static Route route(Map<String, String> sent) {
		Map<String, String> mapping = new LinkedHashMap<>();
		sent.forEach((name, value) -> {
			if (name.startsWith(FIELD) && !value.isBlank()) {
				mapping.put(name.substring(FIELD.length()), value.strip());
			}
		});
		boolean tooLong = mapping.entrySet()
			.stream()
			.anyMatch((one) -> one.getKey().length() > LONGEST || one.getValue().length() > LONGEST);
		if (mapping.size() > MOST || tooLong) {
			throw new Refusal.Unreadable("migration.mapping.unreadable");
		}
		return new Route(sent.getOrDefault("process", ""), number(sent, "from"), number(sent, "to"), mapping);
	}

	private static int number(Map<String, String> sent, String field) {
		try {
			return Integer.parseInt(sent.getOrDefault(field, ""));
		}
		catch (NumberFormatException ex) {
			Refusal refused = new Refusal.Unreadable("migration.version.unreadable");
			refused.initCause(ex);
			throw refused;
		}
	}

	/** Keys of where instances stand, as drawings mark them. */
	static String standing(Estimate estimate) {
		return estimate.places()
			.stream()
			.filter((one) -> !one.isOpen())
			.map(Place::activity)
			.collect(Collectors.joining(","));
	}

	/** Keys of where somebody has to decide. */
	static String open(Estimate estimate) {
		return estimate.places().stream().filter(Place::isOpen).map(Place::activity).collect(Collectors.joining(","));
	}

	/** Keys of where they go. */
	static String reached(Estimate estimate) {
		return estimate.places()
			.stream()
			.map(Place::target)
			.filter((target) -> target != null && !Migrations.ENDS.equals(target))
			.distinct()
			.collect(Collectors.joining(","));
	}

}
