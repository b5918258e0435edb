package org.bihuan.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What single values must satisfy. */
class ValueTests {

	private static final String TEXT = "{'type':'textfield','key':'t','validate':{'minLength':2,'maxLength':4}}";

	private static final String AREA = "{'type':'textarea','key':'a'}";

	private static final String NUMBER = "{'type':'number','key':'n','decimalDigits':2,'validate':{'min':0,'max':'100'}}";

	private static final String SELECT = "{'type':'select','key':'s','values':[{'value':'x','label':'X'},{'value':'y'}]}";

	@ParameterizedTest
	@ValueSource(strings = { "ab", "中文", "𠮷野家", "😀😀", "שלום", "<b>'", " a " })
	void textOfAnyScriptIsKeptUntouched(String text) {
		assertThat(FormFixture.check(FormFixture.form(TEXT), Map.of("t", text))).isEqualTo(Map.of("t", text));
	}

	@ParameterizedTest
	@CsvSource({ "a,minLength", "𠮷,minLength", "abcde,maxLength", "'a\u0000b',controlCharacter",
			"'a\nb',controlCharacter", "'a\u0085b',controlCharacter" })
	void textThatDoesNotFit(String text, String problem) {
		assertThat(FormFixture.problems(FormFixture.form(TEXT), Map.of("t", text))).isEqualTo("t=" + problem);
	}

	@Test
	void halfACharacterIsRefused() {
		assertThat(FormFixture.problems(FormFixture.form(TEXT), Map.of("t", "a\uD842")))
			.isEqualTo("t=controlCharacter");
	}

	@Test
	void longTextHasLinesAndABound() {
		Form form = FormFixture.form(AREA);
		assertThat(FormFixture.check(form, Map.of("a", "a\r\n\tb"))).containsEntry("a", "a\r\n\tb");
		assertThat(FormFixture.problems(form, Map.of("a", "𠮷".repeat(2000)))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("a", "a".repeat(2001)))).isEqualTo("a=maxLength");
		assertThat(FormFixture.problems(form, Map.of("a", "a\u0007"))).isEqualTo("a=controlCharacter");
	}

	@Test
	void patternIsLookedForAsThePageDoes() {
		Form form = FormFixture.form("{'type':'textfield','key':'t','validate':{'pattern':'^[0-9]+$'}}");
		assertThat(FormFixture.problems(form, Map.of("t", "12"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("t", "1x"))).isEqualTo("t=pattern");
	}

	@ParameterizedTest
	@CsvSource({ "t,textfield", "a,textarea", "n,number", "d,datetime" })
	void emptyTextCountsAsNotFilledIn(String key, String type) {
		Form form = FormFixture.form("{'type':'%s','key':'%s','validate':{'required':true}}".formatted(type, key));
		assertThat(FormFixture.problems(form, Map.of(key, ""))).isEqualTo(key + "=required");
		assertThat(FormFixture.problems(form, Map.of())).isEqualTo(key + "=required");
	}

	@Test
	void numbersAreKeptAsDecimals() {
		Form form = FormFixture.form(NUMBER);
		for (Object value : List.of(12, 12L, 12.0, new BigDecimal("12.00"))) {
			assertThat((BigDecimal) FormFixture.check(form, Map.of("n", value)).get("n")).isEqualByComparingTo("12");
		}
	}

	@ParameterizedTest
	@MethodSource
	void numbersThatDoNotFit(Object value, String problem) {
		assertThat(FormFixture.problems(FormFixture.form(NUMBER), Map.of("n", value))).isEqualTo("n=" + problem);
	}

	static Stream<Object[]> numbersThatDoNotFit() {
		return Stream.of(new Object[] { -1, "min" }, new Object[] { 101, "max" },
				new Object[] { 1.005, "decimalDigits" }, new Object[] { Double.NaN, "number" },
				new Object[] { Double.POSITIVE_INFINITY, "number" }, new Object[] { Float.NaN, "number" },
				new Object[] { 1e300, "number" }, new Object[] { "12", "number" },
				new Object[] { new BigDecimal("1E1000000000"), "number" },
				new Object[] { new BigDecimal("1E-1000000000"), "number" }, new Object[] { true, "number" },
				new Object[] { List.of(1), "number" });
	}

	@Test
	void numbersAsTextWhereTheFormSaysSo() {
		Form form = FormFixture.form("{'type':'number','key':'n','serializeToString':true,'validate':{'max':10}}");
		assertThat(FormFixture.check(form, Map.of("n", "7.50"))).isEqualTo(Map.of("n", "7.50"));
		for (String text : List.of("NaN", "1e9", "abc", "0x10", "1,5", "١٢")) {
			assertThat(FormFixture.problems(form, Map.of("n", text))).isEqualTo("n=number");
		}
		assertThat(FormFixture.problems(form, Map.of("n", "11"))).isEqualTo("n=max");
	}

	@Test
	void choices() {
		Form form = FormFixture.form(SELECT);
		assertThat(FormFixture.check(form, Map.of("s", "y"))).containsEntry("s", "y");
		assertThat(FormFixture.problems(form, Map.of("s", "z"))).isEqualTo("s=choice");
		assertThat(FormFixture.problems(form, Map.of("s", List.of("x")))).isEqualTo("s=choice");
	}

	@Test
	void choicesToldByTheServer() {
		Form form = FormFixture.form("{'type':'taglist','key':'g','valuesKey':'people','validate':{'required':true}}");
		Map<String, List<Option>> options = Map.of("people",
				List.of(new Option("p1", "演示-甲"), new Option("p2", "演示-乙")));
		assertThat(form.check(Map.of("g", List.of("p2", "p1", "p2")), options, Map.of())).containsEntry("g",
				List.of("p2", "p1"));
		assertThat(FormFixture.problems(form, Map.of("g", List.of("p3")), options, Map.of())).isEqualTo("g=choice");
		assertThat(FormFixture.problems(form, Map.of("g", "p1"), options, Map.of())).isEqualTo("g=choices");
		assertThat(FormFixture.problems(form, Map.of("g", List.of()), options, Map.of())).isEqualTo("g=required");
		assertThat(FormFixture.problems(form, Map.of("g", List.of("p1")))).isEqualTo("g=choice");
	}

	@Test
	void requiredCheckboxMustBeTicked() {
		Form form = FormFixture.form("{'type':'checkbox','key':'c','validate':{'required':true}}");
		assertThat(FormFixture.check(form, Map.of("c", true))).containsEntry("c", true);
		assertThat(FormFixture.problems(form, Map.of("c", false))).isEqualTo("c=required");
		assertThat(FormFixture.problems(form, Map.of("c", "true"))).isEqualTo("c=checkbox");
	}

	@ParameterizedTest
	@MethodSource
	void noTypeOfValueBreaksAField(String component, Object value) {
		Map<String, Object> values = new HashMap<>();
		values.put("k", value);
		assertThat(FormFixture.problems(FormFixture.form(component), values)).matches("(k=\\S+)?|k\\[0\\]=row");
	}

	static Stream<Object[]> noTypeOfValueBreaksAField() {
		List<Object> hostile = new ArrayList<>(List.of("", " ", "x", 0, -1.5, Double.NaN, true, false, List.of(),
				List.of(List.of()), Map.of(), Map.of("k", Map.of()), new Object(), "\uDC00", "9999-99-99"));
		hostile.add(null);
		List<Object> nulls = new ArrayList<>();
		nulls.add(null);
		hostile.add(nulls);
		String values = "'key':'k','values':[{'value':'x'}]";
		return Stream
			.of("'textfield','key':'k'", "'textarea','key':'k'", "'number','key':'k'", "'datetime','key':'k'",
					"'datetime','subtype':'time','key':'k'", "'datetime','subtype':'datetime','key':'k'",
					"'checkbox','key':'k'", "'select'," + values, "'radio'," + values, "'checklist'," + values,
					"'taglist'," + values, "'filepicker','key':'k'", "'dynamiclist','path':'k'")
			.flatMap((type) -> hostile.stream().map((value) -> new Object[] { "{'type':" + type + "}", value }));
	}

}
