package org.bihuan.designer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.designer.DraftChecks;
import org.bihuan.designer.DraftKind;
import org.bihuan.workflow.DeployedModel;
import org.bihuan.workflow.DeployedModels;
import org.bihuan.workflow.ModelFinding;
import org.bihuan.workflow.ModelFinding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of models: nothing forbids those that ship, and each slip is named with
 * its element.
 */
@BihuanTest
class DesignerChecksTests {

	@Autowired
	private DraftChecks checks;

	@Autowired
	private DeployedModels deployed;

	@Test
	void nothingForbidsWhatShips() {
		Map<String, String> files = new LinkedHashMap<>();
		this.deployed.all()
			.stream()
			.filter(DeployedModel::shipped)
			.forEach((model) -> files.put(DraftKind.find(model.kind()).orElseThrow().resource(model.key()),
					this.deployed.text(model.kind(), model.key())));
		List<ModelFinding> found = this.checks.check(files, Locale.ENGLISH);
		assertThat(files).hasSizeGreaterThan(90);
		assertThat(found).allMatch((finding) -> finding.level() == Level.WARNING);
		assertThat(found).extracting(ModelFinding::rule)
			.doesNotContain("form-unused", "field-removed", "document-unknown", "basis-empty");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					id="verify" name                       | id="verify-twice" name              | service-clock    | verify-twice  | WARNING
					name="obligation" value="plan"         | name="obligation" value="plans"     | clock-name       | five-fix-assignment | ERROR
					inspector@authority                    | inspektor@authority                 | role             | acknowledge-report | ERROR
					inspector@authority                    | inspector@city                      | role             | acknowledge-report | ERROR
					<camunda:string>hazard-grading         | <camunda:string>hazard-grades       | decision-missing | Task_grade    | ERROR
					name="outcome:duplicate"               | name="outcome:duplicated"           | outcome-unused   | confirm-registration | WARNING
					camunda:formKey="look-back"            | camunda:formKey="look-backs"        | form             | look-back     | ERROR
					camunda:delegateExpression="${decide}" | camunda:class="java.lang.Runtime"   | attribute        | Task_grade    | ERROR
					""")
	void aSlipInAProcessIsNamed(String right, String wrong, String rule, String element, Level level) {
		String text = this.deployed.text("bpmn", "hazard-rectification");
		assertThat(text).contains(right);
		List<ModelFinding> found = check("bpmn/hazard-rectification.bpmn", text.replace(right, wrong));
		assertThat(found).anySatisfy(
				(finding) -> assertThat(List.of(finding.rule(), String.valueOf(finding.element()), finding.level()))
					.isEqualTo(List.of(rule, element, level)));
		assertThat(found).allMatch((finding) -> !finding.sentence().isBlank() && !finding.sentence().contains("{0}"));
	}

	@Test
	void aSlipIsNamedInBothLanguagesWithTheNameOfItsElement() {
		String text = this.deployed.text("bpmn", "hazard-rectification").replace("value=\"plan\"", "value=\"plans\"");
		Map<String, String> files = Map.of("bpmn/hazard-rectification.bpmn", text);
		assertThat(one(this.checks.check(files, Locale.CHINESE), "clock-name").sentence()).contains("法定时钟没有名称",
				"plans");
		ModelFinding english = one(this.checks.check(files, Locale.ENGLISH), "clock-name");
		assertThat(english.sentence()).contains("legal clock", "plans");
		assertThat(english.name()).isEqualTo("落实整改方案");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FIRST   | "a",1;"b",2                       | row-gap      | 1
			FIRST   | "a",-;"b",-                       | none         | 0
			FIRST   | "a",<= 5;"a",> 5;"b",-            | none         | 0
			FIRST   | "a",< 5;"a",> 5;"b",-             | row-gap      | 1
			FIRST   | -,-;"a",1                         | row-shadowed | 1
			FIRST   | "a" - "b",-;"a",[1..3]            | row-shadowed | 1
			FIRST   | "a",[1..3];"a" - "b",-            | none         | 0
			FIRST   | -,>= 5;-,>= 7;-,< 5               | row-shadowed | 1
			UNIQUE  | "a",-;"b",-                       | none         | 0
			UNIQUE  | "a",[1..3];"a",[3..5];"a",< 1;"a",> 5 | row-overlap | 1
			UNIQUE  | -,1;"a",-                         | row-overlap  | 1
			COLLECT | "a",1;"a",1                       | row-twice    | 1
			COLLECT | "a",1;"a",2                       | none         | 0
			""")
	void rowsOfATableFitTogether(String policy, String rows, String rule, int times) {
		List<ModelFinding> found = check("dmn/try-rows.dmn", table(policy, rows, "\"P-0\""));
		assertThat(found).filteredOn((finding) -> finding.level() == Level.ERROR)
			.allMatch((finding) -> finding.rule().equals("row-overlap"));
		assertThat(found).extracting(ModelFinding::rule)
			.filteredOn((one) -> one.startsWith("row-"))
			.hasSize(times)
			.allMatch(rule::equals);
	}

	@Test
	void rowsRestOnDocuments() {
		assertThat(check("dmn/try-rows.dmn", table("FIRST", "-,-", ""))).extracting(ModelFinding::rule)
			.containsExactly("basis-empty");
		assertThat(check("dmn/try-rows.dmn", table("FIRST", "-,-", "\"P-0; D999\""))).extracting(ModelFinding::rule)
			.containsExactly("document-unknown");
		assertThat(check("dmn/try-rows.dmn",
				table("FIRST", "-,-", "\"P-0\"").replace("name=\"document\"", "name=\"paper\"")))
			.extracting(ModelFinding::rule)
			.contains("decision-output");
	}

	@Test
	void aGapIsToldByAnExample() {
		ModelFinding gap = one(check("dmn/try-rows.dmn", table("FIRST", "\"a\",< 5;\"a\",> 5;\"b\",-", "\"P-0\"")),
				"row-gap");
		assertThat(gap.sentence()).isEqualTo("No row answers when Word = a, Count = 5 (combinations without a row: 1)");
	}

	@Test
	void aFormOwesItsReadersAndStepsSomething() {
		String verify = this.deployed.text("form", "verify");
		assertThat(check("forms/verify.form", verify)).isEmpty();
		assertThat(check("forms/verify.form", verify.replace("\"onSite\"", "\"visited\"")))
			.extracting(ModelFinding::rule)
			.contains("field-removed");
		assertThat(check("forms/verify-never.form", verify.replace("\"id\": \"verify\"", "\"id\": \"verify-never\"")))
			.extracting(ModelFinding::rule)
			.contains("form-unused");
		assertThat(check("forms/verify.form", verify.replace("\"label.en\"", "\"label.fr\"")))
			.anySatisfy((finding) -> assertThat(List.of(finding.rule(), String.valueOf(finding.element())))
				.isEqualTo(List.of("label-en", "Field_outcome")));
		assertThat(check("forms/verify.form", "{\"type\":\"default\"}")).extracting(ModelFinding::rule)
			.contains("form-file");
	}

	@Test
	void filesAreCheckedTogether() {
		String process = this.deployed.text("bpmn", "hazard-rectification").replace(">hazard-grading<", ">try-rows<");
		Map<String, String> files = Map.of("bpmn/hazard-rectification.bpmn", process, "dmn/try-rows.dmn",
				table("FIRST", "-,-", "\"P-0\""));
		assertThat(this.checks.check(files, Locale.ENGLISH)).extracting(ModelFinding::rule)
			.doesNotContain("decision-missing");
	}

	@Test
	void nothingOutsideIsReadWhileChecking() {
		String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n";
		String text = this.deployed.text("dmn", "hazard-grading").replaceFirst("\\?>", "?>" + entity);
		assertThat(check("dmn/hazard-grading.dmn", text)).extracting(ModelFinding::rule).containsExactly("xml");
	}

	private List<ModelFinding> check(String resource, String text) {
		return this.checks.check(Map.of(resource, text), Locale.ENGLISH);
	}

	private static ModelFinding one(List<ModelFinding> found, String rule) {
		return found.stream().filter((finding) -> finding.rule().equals(rule)).findFirst().orElseThrow();
	}

	/** A table that asks for a word and a count. */
	private static String table(String policy, String rows, String document) {
		StringBuilder table = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
				xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
				<decision id="try-rows" name="rows" camunda:historyTimeToLive="P1D">
				<decisionTable id="t" hitPolicy="%s">""".formatted(policy));
		List<String> inputs = List.of("activeDocuments", "word", "count");
		inputs.forEach((name) -> table.append(
				"<input id=\"in-%s\" label=\"%s\"><inputExpression id=\"ex-%s\"><text>%s</text></inputExpression></input>"
					.formatted(name, Character.toUpperCase(name.charAt(0)) + name.substring(1), name, name)));
		List.of("answer", "document", "place")
			.forEach((name) -> table.append("<output id=\"out-%s\" name=\"%s\" />".formatted(name, name)));
		int number = 0;
		for (String row : rows.split(";")) {
			number++;
			List<String> cells = new ArrayList<>(List.of(""));
			cells.addAll(Arrays.asList(row.replace(" - ", "§").split(",")));
			table.append("<rule id=\"r%d\">".formatted(number));
			for (String cell : cells) {
				table.append("<inputEntry id=\"i%s\"><text>%s</text></inputEntry>"
					.formatted(number + "-" + table.length(), cell.replace("§", ",").strip().replace("<", "&lt;")));
			}
			for (String answer : List.of("\"x\"", document, "\"1\"")) {
				table.append("<outputEntry id=\"o%s\"><text>%s</text></outputEntry>"
					.formatted(number + "-" + table.length(), answer));
			}
			table.append("</rule>");
		}
		return table.append("</decisionTable></decision></definitions>").toString();
	}

}
