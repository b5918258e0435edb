package org.bihuan.letter.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

/**
 * Reads a template that somebody sends, and refuses it with all that is wrong with it.
 */
final class TemplateCheck {

	private static final int MOST_LINES = 200;

	private static final int MOST_CHARACTERS = 20_000;

	private static final int MOST_PROBLEMS = 20;

	private TemplateCheck() {
	}

	/**
	 * Reads a template.
	 * @param file a Word document
	 * @param kind kind of letter
	 * @param fields the list of fields
	 * @return its paragraphs with their tags
	 * @throws Refusal.Invalid if it is none, or does what a template must not
	 */
	static List<Line> read(byte[] file, LetterKind kind, TemplateFields fields) {
		List<Line> lines = TemplateReader.lines(new DocxGuard(DocxZip.unpack(file)).check());
		List<FieldProblem> problems = new ArrayList<>();
		if (lines.size() > MOST_LINES
				|| lines.stream().mapToInt((line) -> line.text().length()).sum() > MOST_CHARACTERS) {
			problems.add(problem("long", MOST_LINES, MOST_CHARACTERS));
		}
		lines.forEach((line) -> problems.addAll(TemplateTags.problems(line.text())));
		problems.addAll(names(lines, kind, fields));
		problems.addAll(missing(lines, kind, fields));
		refuse(problems);
		return lines;
	}

	private static List<FieldProblem> names(List<Line> lines, LetterKind kind, TemplateFields fields) {
		Set<String> allowed = fields.of(kind).stream().map(LetterField::name).collect(Collectors.toSet());
		return used(lines).stream()
			.filter((name) -> !allowed.contains(name))
			.map((name) -> problem(fields.known(name) ? "field-kind" : "field", tag(name)))
			.toList();
	}

	private static List<FieldProblem> missing(List<Line> lines, LetterKind kind, TemplateFields fields) {
		Set<Part> parts = lines.stream().map(Line::part).collect(Collectors.toSet());
		List<FieldProblem> problems = new ArrayList<>();
		for (Part part : List.of(Part.TITLE, Part.BODY, Part.SIGNATURE, Part.DATE)) {
			if (!parts.contains(part)) {
				problems.add(problem("part-missing", TemplateReader.style(part)));
			}
		}
		Set<String> used = used(lines);
		fields.of(kind)
			.stream()
			.filter(LetterField::required)
			.filter((field) -> !used.contains(field.name()))
			.forEach((field) -> problems.add(problem("field-missing", field.zh(), tag(field.name()))));
		return problems;
	}

	private static Set<String> used(List<Line> lines) {
		Set<String> used = new LinkedHashSet<>();
		lines.forEach((line) -> used.addAll(TemplateTags.names(line.text())));
		return used;
	}

	/**
	 * The same text with values.
	 * @param lines paragraphs of a template
	 * @param values values by name
	 * @return lines of a letter; those that name an empty field are left out
	 */
	static List<Line> filled(List<Line> lines, Map<String, String> values) {
		return lines.stream()
			.filter((line) -> !TemplateTags.leftOut(line.text(), values))
			.map((line) -> new Line(line.part(), TemplateTags.fill(line.text(), values)))
			.toList();
	}

	private static String tag(String name) {
		return "{{" + name + "}}";
	}

	static FieldProblem problem(String why, Object... arguments) {
		return new FieldProblem("file", "template.refused." + why, arguments);
	}

	static Refusal.Invalid refused(String why, Object... arguments) {
		return new Refusal.Invalid(List.of(problem(why, arguments)));
	}

	static void refuse(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
		}
	}

}
