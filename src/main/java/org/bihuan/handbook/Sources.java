package org.bihuan.handbook;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.organisation.DocumentView;
import org.bihuan.workflow.DecisionSheet.Line;

/**
 * Titles of the documents that rows name.
 */
class Sources {

	private final Map<String, String> titles;

	Sources(DocumentPeriods documents) {
		this.titles = documents.all().stream().collect(Collectors.toMap(DocumentView::id, DocumentView::title));
	}

	Source of(Line line) {
		String names = Arrays.stream(line.document().split("; "))
			.map((id) -> this.titles.getOrDefault(id, id))
			.collect(Collectors.joining("; "));
		return new Source(line.document(), names, line.place());
	}

}
