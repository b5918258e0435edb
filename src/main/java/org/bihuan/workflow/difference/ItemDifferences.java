package org.bihuan.workflow.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.workflow.ModelDifferences.Difference;
import org.bihuan.workflow.ModelDifferences.How;

/**
 * Compares elements that have the same identifier.
 */
final class ItemDifferences {

	private ItemDifferences() {
	}

	static List<Difference> between(List<Item> before, List<Item> after) {
		Map<String, Item> known = new LinkedHashMap<>();
		before.forEach((item) -> known.put(item.id(), item));
		List<Difference> found = new ArrayList<>();
		for (Item item : after) {
			Item old = known.remove(item.id());
			if (old == null) {
				found.add(whole(How.ADDED, item));
			}
			else {
				found.addAll(between(old, item));
			}
		}
		known.values().forEach((gone) -> found.add(whole(How.REMOVED, gone)));
		return found;
	}

	private static Difference whole(How how, Item item) {
		return new Difference(how, item.type(), item.id(), item.name(), "", "", "", item.properties());
	}

	private static List<Difference> between(Item before, Item after) {
		List<Difference> found = new ArrayList<>();
		Set<String> properties = new LinkedHashSet<>(before.properties().keySet());
		properties.addAll(after.properties().keySet());
		for (String property : properties) {
			String was = before.properties().getOrDefault(property, "");
			String is = after.properties().getOrDefault(property, "");
			if (!was.equals(is)) {
				found.add(new Difference(How.CHANGED, after.type(), after.id(), after.name(), property, was, is,
						Map.of()));
			}
		}
		if (found.isEmpty() && !before.place().equals(after.place())) {
			found.add(new Difference(How.MOVED, after.type(), after.id(), after.name(), "", before.place(),
					after.place(), Map.of()));
		}
		return found;
	}

}
