package org.bihuan.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ConcurrentLruCache;

/**
 * Answers a cell of a decision table once per value. FEEL as shipped parses every cell
 * and builds all its functions anew at every evaluation, which made a table of two
 * hundred rows cost as much as a whole step, and its inputs and outputs half as much.
 */
final class RememberingFeelEngine implements FeelEngine {

	/**
	 * Cells whose answer hangs on their input alone: literals, comparisons and list
	 * membership. Names of other variables and functions like {@code now()} are not among
	 * them.
	 */
	private static final Pattern CELL = Pattern
		.compile("(?:\"[^\"\\\\]*+\"|[\\d\\s?,()=!<>-]|\\b(?:true|false|null|not|and|or|list contains)\\b)++");

	/** Cells for which a list matters only as far as it has what they name. */
	private static final Pattern MEMBERSHIP = Pattern
		.compile("(?:list contains\\(\\?, \"[^\"\\\\]*+\"\\)|[\\s()]|\\b(?:and|or|not)\\b)++");

	private static final Pattern NAMED = Pattern.compile("\"([^\"]*+)\"");

	/** A text, a number or a truth value, as every output of the tables is. */
	private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\]*+\"|\\d{1,9}|true|false");

	private static final int LITERALS = 5_000;

	private static final int ANSWERS = 20_000;

	private final FeelEngine feel;

	private final ConcurrentLruCache<String, Object> literals = new ConcurrentLruCache<>(LITERALS, this::read);

	private final ConcurrentLruCache<Question, Boolean> answers = new ConcurrentLruCache<>(ANSWERS, this::ask);

	RememberingFeelEngine(FeelEngine feel) {
		this.feel = feel;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
		if (LITERAL.matcher(expression).matches()) {
			return (T) this.literals.get(expression);
		}
		// the name of a variable, as every input of the tables is
		Object value = value(variables.resolve(expression));
		if (value instanceof String || value instanceof Boolean || (value instanceof List<?> && isPlain(value))) {
			return (T) value;
		}
		return this.feel.evaluateSimpleExpression(expression, variables);
	}

	private Object read(String literal) {
		return this.feel.evaluateSimpleExpression(literal, Variables.emptyVariableContext());
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
		Object value = value(variables.resolve(input));
		if (isPlain(value) && CELL.matcher(cell).matches()) {
			return this.answers.get(new Question(cell, input, relevant(cell, value)));
		}
		return this.feel.evaluateSimpleUnaryTests(cell, input, variables);
	}

	/** Units differ in their tags; without this each of them would be asked anew. */
	private static @Nullable Object relevant(String cell, @Nullable Object value) {
		if (value instanceof List<?> list && MEMBERSHIP.matcher(cell).matches()) {
			return NAMED.matcher(cell).results().map((named) -> named.group(1)).filter(list::contains).toList();
		}
		return value;
	}

	private boolean ask(Question question) {
		VariableContext variables = Variables.createVariables()
			.putValue(question.input(), question.value())
			.asVariableContext();
		return this.feel.evaluateSimpleUnaryTests(question.cell(), question.input(), variables);
	}

	private static @Nullable Object value(@Nullable TypedValue typed) {
		Object value = (typed != null) ? typed.getValue() : null;
		return (value instanceof List<?> list) ? new ArrayList<>(list) : value;
	}

	private static boolean isPlain(@Nullable Object value) {
		return value == null || value instanceof String || value instanceof Boolean || value instanceof Integer
				|| (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
	}

	private record Question(String cell, String input, @Nullable Object value) {
	}

}
