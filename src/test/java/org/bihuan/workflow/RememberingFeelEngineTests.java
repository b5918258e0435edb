package org.bihuan.workflow;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cell that hangs on its input alone is asked once per value, every other one each
 * time; literals once, plain variables never.
 */
class RememberingFeelEngineTests {

	private final List<String> asked = new ArrayList<>();

	private final RememberingFeelEngine feel = new RememberingFeelEngine(new Recorder());

	@Test
	void asksOncePerCellAndValue() {
		for (int i = 0; i < 3; i++) {
			test("list contains(?, \"D001\")", List.of("D001", "P-0"));
			test("list contains(?, \"D001\")", List.of("P-0"));
			test("? = null or ? != \"DUTY\"", null);
			test("\"MAJOR\", \"GENERAL\"", "MAJOR");
			test("not(1)", 2);
		}
		assertThat(this.asked).hasSize(5);
	}

	@Test
	void asksOnceForAllListsThatDifferInWhatACellDoesNotName() {
		String both = "list contains(?, \"D001\") and list contains(?, \"D004\")";
		test(both, List.of("D001", "P-0"));
		test(both, List.of("S-16", "D001"));
		test(both, List.of("D004", "D001"));
		test(both, List.of("P-0"));
		test(both, List.of());
		test("not(list contains(?, \"D001\"))", List.of("D001"));
		test("not(list contains(?, \"D001\"))", List.of("D001", "D004"));
		assertThat(this.asked).hasSize(4);
	}

	@Test
	void keepsListsApartWhereTheWholeOfThemCounts() {
		test("? = \"D001\"", List.of("D001"));
		test("? = \"D001\"", List.of("D001", "P-0"));
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void keepsANumberAndItsTextApart() {
		assertThat(test("1", 1)).isFalse();
		assertThat(test("1", "1")).isFalse();
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void asksEachTimeWhatMayChange() {
		for (int i = 0; i < 2; i++) {
			test("< today()", "2026-01-01");
			test("other", "x");
			test("? = other", "x");
			test("1", 1L);
		}
		assertThat(this.asked).hasSize(8);
	}

	@Test
	void asksOnceForALiteralAndNeverForAPlainVariable() {
		for (int i = 0; i < 2; i++) {
			answer(this.feel, "\"MAJOR\"");
			answer(this.feel, "30");
			answer(this.feel, "text");
			answer(this.feel, "yes");
			answer(this.feel, "list");
			answer(this.feel, "number");
			answer(this.feel, "nothing");
			answer(this.feel, "now()");
		}
		assertThat(this.asked).containsExactly("\"MAJOR\"", "30", "number", "nothing", "now()", "number", "nothing",
				"now()");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"MAJOR\"", "\"\"", "\"true\"", "\"特种设备\"", "0", "30", "true", "false", "null", "text",
			"empty", "yes", "list", "number", "nothing", "unknown", "number + 1", "\"a\" + text" })
	void answersAsFeelDoes(String expression) {
		FeelEngine shipped = new ScalaFeelEngineFactory().createInstance();
		RememberingFeelEngine remembering = new RememberingFeelEngine(shipped);
		for (int i = 0; i < 2; i++) {
			assertThat(answer(remembering, expression)).isEqualTo(answer(shipped, expression));
		}
	}

	private static @Nullable Object answer(FeelEngine feel, String expression) {
		return feel.evaluateSimpleExpression(expression,
				Variables.createVariables()
					.putValue("text", "MAJOR")
					.putValue("empty", "")
					.putValue("yes", true)
					.putValue("list", List.of("D001", "P-0"))
					.putValue("number", 3)
					.putValue("nothing", null)
					.asVariableContext());
	}

	@Test
	void isTheFeelOfTheProcessEngine() {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		new RememberingFeelPlugin().preInit(configuration);
		configuration.getDmnEngineConfiguration().buildEngine();
		assertThat(configuration.getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(RememberingFeelEngine.class);
	}

	private boolean test(String cell, @Nullable Object value) {
		return this.feel.evaluateSimpleUnaryTests(cell, "cellInput",
				Variables.createVariables().putValue("cellInput", value).asVariableContext());
	}

	private final class Recorder implements FeelEngine {

		@Override
		@SuppressWarnings("unchecked")
		public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
			RememberingFeelEngineTests.this.asked.add(expression);
			return (T) "answer";
		}

		@Override
		public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
			RememberingFeelEngineTests.this.asked.add(cell);
			return false;
		}

	}

}
