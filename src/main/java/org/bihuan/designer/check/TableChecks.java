package org.bihuan.designer.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.organisation.Documents;
import org.bihuan.workflow.TableOutline;
import org.bihuan.workflow.TableOutline.Line;

import org.springframework.stereotype.Component;

/**
 * Whether every row of a table rests on a document that the district knows, and whether
 * the rows fit together.
 */
@Component
class TableChecks {

	private static final Pattern NAMED = Pattern.compile("\"([^\"]*)\"");

	private final Documents documents;

	TableChecks(Documents documents) {
		this.documents = documents;
	}

	void check(TableOutline table, Notes notes) {
		List<Line> rows = table.rows();
		if (rows.stream().anyMatch((row) -> !fits(row, table))) {
			// that is told by the rules of deployments, and leaves nothing to compare
			return;
		}
		for (int i = 0; i < rows.size(); i++) {
			Line row = rows.get(i);
			checkBasis(table, row, i + 1, notes);
		}
		new TableLogic(table).check(notes);
	}

	private static boolean fits(Line row, TableOutline table) {
		return row.inputs().size() == table.inputs().size() && row.outputs().size() == table.outputs().size();
	}

	private void checkBasis(TableOutline table, Line row, int number, Notes notes) {
		List<String> names = table.outputs().stream().map(TableOutline.Column::name).toList();
		int column = names.indexOf("document");
		if (column < 0) {
			return;
		}
		Set<String> cited = new LinkedHashSet<>();
		named(row.outputs().get(column)).forEach((text) -> cited.addAll(List.of(text.split(";\\s*"))));
		cited.removeIf(String::isBlank);
		if (cited.isEmpty()) {
			notes.warning(row.id(), null, "basis-empty", number);
		}
		if (!table.inputs().isEmpty() && table.inputs().get(0).name().equals("activeDocuments")) {
			cited.addAll(named(row.inputs().get(0)));
		}
		List<String> unknown = cited.stream().filter((id) -> this.documents.title(id).isEmpty()).toList();
		if (!unknown.isEmpty()) {
			notes.warning(row.id(), null, "document-unknown", number, unknown);
		}
	}

	private static Set<String> named(String cell) {
		Set<String> named = new LinkedHashSet<>();
		Matcher matcher = NAMED.matcher(cell);
		while (matcher.find()) {
			named.add(matcher.group(1));
		}
		return named;
	}

}
