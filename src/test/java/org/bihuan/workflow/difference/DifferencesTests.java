package org.bihuan.workflow.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bihuan.workflow.ModelDifferences;
import org.bihuan.workflow.ModelDifferences.Difference;
import org.bihuan.workflow.ModelDifferences.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Differences of the shipped files from changed ones.
 */
class DifferencesTests {

	private static final String MODEL = "bpmn/hazard-rectification.bpmn";

	private static final String TABLE = "dmn/step-terms.dmn";

	private static final String FORM = "forms/verify.form";

	private final ModelDifferences differences = new DifferencesByElement();

	static Stream<Path> shipped() throws IOException {
		return Stream.of("bpmn", "dmn", "forms").flatMap((folder) -> {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				return files.filter(Files::isRegularFile).toList().stream();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@ParameterizedTest
	@MethodSource("shipped")
	void nothingDiffersFromItselfAndEverythingFromNothing(Path file) throws IOException {
		String path = file.toString().replace('\\', '/');
		String text = Files.readString(file);
		assertThat(this.differences.between(path, text, text)).isEmpty();
		assertThat(this.differences.between(path, null, text)).isNotEmpty()
			.allMatch((one) -> one.how() == How.ADDED)
			.extracting(Difference::id)
			.doesNotHaveDuplicates()
			.doesNotContain("");
	}

	@Test
	void aStepIsToldByWhatOfItChanged() throws IOException {
		List<Difference> found = change(MODEL, "name=\"确认登记\" camunda:formKey=\"confirm-registration\"",
				"name=\"核实登记\" camunda:formKey=\"confirm-again\"");
		assertThat(found)
			.extracting(Difference::how, Difference::type, Difference::id, Difference::property, Difference::before,
					Difference::after)
			.containsExactlyInAnyOrder(tuple(How.CHANGED, "userTask", "confirm-registration", "name", "确认登记", "核实登记"),
					tuple(How.CHANGED, "userTask", "confirm-registration", "formKey", "confirm-registration",
							"confirm-again"));
	}

	@Test
	void whatStandsInAStepIsToldAsItsProperty() throws IOException {
		assertThat(change(MODEL, "<camunda:property name=\"notBy\" value=\"registration\" />",
				"<camunda:property name=\"notBy\" value=\"\" />"))
			.extracting(Difference::id, Difference::property, Difference::before, Difference::after)
			.containsExactly(tuple("confirm-registration", "notBy", "registration", ""));
		assertThat(change(MODEL, "<camunda:string>hazard-grading</camunda:string>",
				"<camunda:string>other-grading</camunda:string>"))
			.extracting(Difference::id, Difference::property, Difference::after)
			.containsExactly(tuple("Task_grade", "field[decision].string", "other-grading"));
	}

	@Test
	void whatIsOnlyMovedIsToldAsThat() throws IOException {
		assertThat(change(MODEL, "(bpmnElement=\"Task_grade\"[^>]*>\\s*<dc:Bounds x=\")[0-9]+", "$17"))
			.extracting(Difference::how, Difference::id)
			.containsExactly(tuple(How.MOVED, "Task_grade"));
	}

	@Test
	void aCellIsToldByRowAndHeading() throws IOException {
		assertThat(change(TABLE, "(<outputEntry id=\"st-verify-listed-s16-o1\"><text>)10", "$112"))
			.extracting(Difference::how, Difference::type, Difference::id, Difference::name, Difference::property,
					Difference::before, Difference::after)
			.containsExactly(tuple(How.CHANGED, "rule", "st-verify-listed-s16", "1",
					"期限 Length, in the unit of the next column", "10", "12"));
	}

	@Test
	void aRowThatIsGoneMovesThoseBelowIt() throws IOException {
		List<Difference> found = change(TABLE, "(?s)<rule id=\"st-verify-listed-s16\">.*?</rule>", "");
		assertThat(found).filteredOn((one) -> one.how() == How.REMOVED)
			.extracting(Difference::id)
			.containsExactly("st-verify-listed-s16");
		assertThat(found).filteredOn((one) -> one.how() != How.REMOVED)
			.isNotEmpty()
			.allMatch((one) -> one.how() == How.MOVED);
	}

	@Test
	void whatIsNewIsToldByAllThatItSays() throws IOException {
		String rule = "<rule id=\"st-own\"><outputEntry id=\"st-own-o1\"><text>2</text></outputEntry></rule>";
		assertThat(change(TABLE, "<rule id=\"st-any-other\">", rule + "<rule id=\"st-any-other\">"))
			.filteredOn((one) -> one.how() == How.ADDED)
			.singleElement()
			.satisfies((one) -> assertThat(one.said()).containsValue("2"));
	}

	@Test
	void aFieldIsToldByItsKey() throws IOException {
		assertThat(change(FORM, "\"dateLabel\": \"现场复查日期\"", "\"dateLabel\": \"到场日期\""))
			.extracting(Difference::how, Difference::type, Difference::id, Difference::property, Difference::before,
					Difference::after)
			.containsExactly(tuple(How.CHANGED, "datetime", "onSite", "dateLabel", "现场复查日期", "到场日期"));
	}

	@Test
	void whatIsNoModelIsRefused() {
		for (String path : List.of(MODEL, TABLE, FORM)) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.differences.between(path, null, "<a"));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> this.differences.between(MODEL, null,
				"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.differences.between("a.txt", null, "a"));
	}

	private List<Difference> change(String path, String part, String instead) throws IOException {
		String text = Files.readString(Path.of(path));
		String changed = (part.contains("(")) ? text.replaceFirst(part, instead) : text.replace(part, instead);
		assertThat(changed).isNotEqualTo(text);
		return this.differences.between(path, text, changed);
	}

}
