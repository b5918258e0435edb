package org.bihuan.workflow.difference;

import java.util.List;

import org.bihuan.workflow.ModelDifferences;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares by the elements that each kind of file consists of.
 */
@Component
class DifferencesByElement implements ModelDifferences {

	@Override
	public List<Difference> between(String path, @Nullable String before, String after) {
		return ItemDifferences.between((before != null) ? items(path, before) : List.of(), items(path, after));
	}

	private static List<Item> items(String path, String text) {
		return switch (path.substring(path.lastIndexOf('.') + 1)) {
			case "bpmn" -> ModelItems.of(text);
			case "dmn" -> TableItems.of(text);
			case "form" -> FormItems.of(text);
			default -> throw new IllegalArgumentException("Not a model, table or form: " + path);
		};
	}

}
