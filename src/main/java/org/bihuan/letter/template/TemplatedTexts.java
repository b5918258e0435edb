package org.bihuan.letter.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.Composed;
import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterTexts;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words letters by the active templates.
 */
@Service
class TemplatedTexts implements LetterTexts {

	/** Fields that may hold several paragraphs. */
	private static final Set<String> PARAGRAPHS = Set.of("situation", "measuresTaken", "basis", "demands", "requests",
			"attachments", "causes", "harm", "interimMeasures", "plan");

	private static final int LONGEST = 4000;

	/** What stands in a head or a foot must leave room for the text. */
	private static final int LONGEST_LINE = 300;

	private final TemplateRows rows;

	private final TemplateFields fields;

	TemplatedTexts(TemplateRows rows, TemplateFields fields) {
		this.rows = rows;
		this.fields = fields;
	}

	@Override
	@Transactional(readOnly = true)
	public Composed compose(LetterKind kind, Map<String, String> values) {
		TemplateVersion active = this.rows.active(kind)
			.orElseThrow(() -> new Refusal.Conflict("template.none-active", kind.name()));
		List<Line> lines = TemplateCheck.read(this.rows.content(active.id()), kind, this.fields);
		CanonicalText text = text(lines, kind, values);
		return new Composed(active.id(), text, text.sha256());
	}

	@Override
	public List<LetterField> fields(LetterKind kind) {
		return this.fields.of(kind);
	}

	/**
	 * A text by a template.
	 * @param lines the template
	 * @param kind kind of letter
	 * @param values values by name
	 * @return the text
	 * @throws Refusal.Invalid if a value is missing, unknown or too long
	 */
	public CanonicalText text(List<Line> lines, LetterKind kind, Map<String, String> values) {
		Map<String, String> plain = new HashMap<>();
		values.forEach((name, value) -> plain.put(name, CanonicalText.plain(value)));
		TemplateCheck.refuse(problems(kind, plain));
		return CanonicalText.of(TemplateCheck.filled(lines, plain));
	}

	private List<FieldProblem> problems(LetterKind kind, Map<String, String> values) {
		List<LetterField> list = this.fields.of(kind);
		Set<String> names = list.stream().map(LetterField::name).collect(Collectors.toSet());
		List<FieldProblem> problems = new ArrayList<>();
		values.forEach((name, value) -> {
			if (!names.contains(name)) {
				problems.add(new FieldProblem(name, "template.value.unknown", name));
			}
			else if (value.length() > longest(name)) {
				problems.add(new FieldProblem(name, "template.value.long", longest(name)));
			}
		});
		list.stream()
			.filter((field) -> field.required() && values.getOrDefault(field.name(), "").isEmpty())
			.forEach((field) -> problems.add(new FieldProblem(field.name(), "template.value.missing", field.zh())));
		return problems;
	}

	private static int longest(String name) {
		return PARAGRAPHS.contains(name) ? LONGEST : LONGEST_LINE;
	}

}
