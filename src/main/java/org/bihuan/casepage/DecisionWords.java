package org.bihuan.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casepage.FormWords.Line;
import org.bihuan.shared.Group;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts what tables decided into words.
 */
@Component
class DecisionWords {

	private static final String VALUE = "casepage.value";

	private final Wording wording;

	DecisionWords(Wording wording) {
		this.wording = wording;
	}

	List<DecisionRow> of(List<CaseEntry> entries) {
		return entries.stream().filter((entry) -> entry.kind() == EntryKind.DECISION).map(this::row).toList();
	}

	private DecisionRow row(CaseEntry entry) {
		return new DecisionRow(entry.subject(), this.wording.word("casepage.decision", entry.subject()),
				String.valueOf(entry.content().get("rule")), outputs(entry.content().get("outputs")), basis(entry),
				this.wording.moment(entry.at()));
	}

	List<Line> lines(CaseEntry entry) {
		List<Line> lines = new ArrayList<>(outputs(entry.content().get("outputs")));
		lines.add(new Line(this.wording.say("casepage.field.basis"), basis(entry)));
		return lines;
	}

	private String basis(CaseEntry entry) {
		return this.wording.basis(entry.content().get("document"), entry.content().get("place"));
	}

	private List<Line> outputs(@Nullable Object outputs) {
		List<Line> lines = new ArrayList<>();
		if (outputs instanceof Map<?, ?> map) {
			map.forEach((name, value) -> {
				if (value != null && !"".equals(value)) {
					lines.add(new Line(this.wording.word("casepage.output", name), value(value)));
				}
			});
		}
		return lines;
	}

	private String value(Object value) {
		String text = value.toString();
		if (text.matches("[a-z-]+@[a-z]+")) {
			Group group = Group.parse(text);
			return this.wording.say("casepage.role-of", this.wording.word(VALUE, group.unit()),
					this.wording.word("role", group.role()));
		}
		return this.wording.word(VALUE, text);
	}

	/**
	 * A row that a table chose.
	 *
	 * @param key key of the table
	 * @param name its name
	 * @param rule identifier of the row
	 * @param outputs outputs in words
	 * @param basis document and place
	 * @param when the moment
	 */
	record DecisionRow(String key, String name, String rule, List<Line> outputs, String basis, String when) {
	}

}
