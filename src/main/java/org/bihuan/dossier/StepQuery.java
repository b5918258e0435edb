package org.bihuan.dossier;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenWork.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which open steps of an authority are asked for, as an address says it.
 *
 * @param values values by name; nothing empty
 */
record StepQuery(Map<String, String> values) {

	private static final String UNCLAIMED = "unclaimed";

	private static final String ROLE = "role";

	private static final int LONGEST = 100;

	static StepQuery of(Map<String, String> sent) {
		Map<String, String> values = new TreeMap<>();
		for (String name : new String[] { "left", "holder", UNCLAIMED, ROLE, "step" }) {
			String value = sent.getOrDefault(name, "").strip();
			if (!value.isEmpty()) {
				check(name, value);
				values.put(name, value);
			}
		}
		return new StepQuery(values);
	}

	private static void check(String name, String value) {
		boolean right = value.length() <= LONGEST && switch (name) {
			case UNCLAIMED -> "true".equals(value);
			case ROLE -> Role.find(value).isPresent();
			default -> true;
		};
		if (!right) {
			throw new Refusal.Unreadable("dossier.unreadable", name);
		}
	}

	@Nullable String get(String name) {
		return this.values.get(name);
	}

	Filter filter(UnitCode authority, @Nullable Stretch stretch) {
		return new Filter(authority, (stretch != null) ? stretch.from() : null,
				(stretch != null) ? stretch.before() : null, this.values.containsKey(UNCLAIMED) ? "" : get("holder"),
				get(ROLE), get("step"));
	}

	String address(UnitCode authority, @Nullable String cursor) {
		String[] query = this.values.entrySet()
			.stream()
			.flatMap((one) -> Stream.of(one.getKey(), one.getValue()))
			.toArray(String[]::new);
		return Address.of("/authorities/" + authority + "/steps",
				(cursor != null) ? Address.with(query, "cursor", cursor) : query);
	}

}
