package org.bihuan.elementtemplate;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcesses;
import org.bihuan.workflow.model.ModelRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates for the desktop modeler: an element that takes one keeps the rules of models.
 */
@BihuanTest
class ElementTemplatesApplicationTests {

	private static final String PATH = "/api/v1/designer/element-templates";

	@LocalServerPort
	private int port;

	@Autowired
	private ModelRules rules;

	@Autowired
	private DeployedProcesses processes;

	@ParameterizedTest
	@CsvSource({ "designer, 200", "approver, 200", "worker-e-0001, 403", "admin, 403", "director-office, 403" })
	void areForDesignersAndApprovers(String login, int status) {
		assertThat(browser(login).get(PATH).statusCode()).isEqualTo(status);
		assertThat(browser(login).get(PATH + "/file").statusCode()).isEqualTo(status);
	}

	@Test
	void comeAsAFile() throws IOException {
		HttpResponse<String> file = browser("designer").get(PATH + "/file");
		assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(
				(said) -> assertThat(said).startsWith("attachment").contains("bihuan-element-templates.json"));
		assertThat(file.headers().firstValue("Content-Type"))
			.hasValueSatisfying((said) -> assertThat(said).startsWith("application/json"));
		assertThat(new ObjectMapper().readTree(file.body())).isEqualTo(new ObjectMapper().readTree(get("zh-CN")));
	}

	@Test
	void eachIsWholeAndHasItsWords() throws IOException {
		for (String language : List.of("zh-CN", "en")) {
			List<String> ids = new ArrayList<>();
			for (JsonNode template : templates(language)) {
				ids.add(template.get("id").asText());
				assertThat(template.get("$schema").asText())
					.endsWith("element-templates-json-schema/resources/schema.json");
				assertThat(template.get("name").asText()).isNotBlank();
				assertThat(template.get("version").asInt()).isPositive();
				assertThat(template.get("appliesTo")).isNotEmpty();
				assertThat(template.toString()).doesNotContain("elementtemplate.", "obligation.", "role.");
				template.get("properties").forEach((property) -> {
					assertThat(property.get("type").asText()).isIn("String", "Hidden", "Dropdown");
					assertThat(property.at("/binding/type").asText()).isIn("property", "camunda:property",
							"camunda:field");
					assertThat(property.has("choices")).isEqualTo("Dropdown".equals(property.get("type").asText()));
				});
			}
			assertThat(ids).doesNotHaveDuplicates();
		}
		assertThat(templates("en").toString()).contains("Confirm registration", "Legal obligation that it serves");
		assertThat(templates("zh-CN").toString()).contains("确认登记", "服务的法定义务", "依据：");
	}

	@Test
	void everyStepAndEveryBeanHasOne() throws IOException {
		List<String> ids = templates("en").findValuesAsText("id");
		for (DeployedProcess process : this.processes.newest()) {
			process.steps().forEach((step) -> assertThat(ids).contains("org.bihuan.step." + step.formKey()));
			process.works().forEach((work) -> assertThat(ids).contains("org.bihuan.work." + work.bean()));
		}
	}

	@Test
	void anElementThatTakesOneKeepsTheRules() throws IOException {
		JsonNode templates = templates("zh-CN");
		assertThat(templates).hasSizeGreaterThan(100);
		SoftAssertions all = new SoftAssertions();
		templates.forEach((template) -> all
			.assertThat(this.rules.check(
					Map.of("bpmn/from-template.bpmn", AppliedTemplate.of(template).getBytes(StandardCharsets.UTF_8))))
			.as(template.get("id").asText())
			.isEmpty());
		all.assertAll();
	}

	@Test
	void whateverIsChosenKeepsTheRules() throws IOException {
		JsonNode template = templates("zh-CN").get(0);
		SoftAssertions all = new SoftAssertions();
		template.get("properties")
			.findParents("choices")
			.forEach((property) -> property.get("choices").forEach((choice) -> {
				((ObjectNode) property).put("value", choice.get("value").asText());
				all.assertThat(this.rules.check(Map.of("bpmn/from-template.bpmn",
						AppliedTemplate.of(template).getBytes(StandardCharsets.UTF_8))))
					.as(choice.toString())
					.isEmpty();
			}));
		all.assertAll();
	}

	private JsonNode templates(String language) throws IOException {
		return new ObjectMapper().readTree(get(language));
	}

	private String get(String language) {
		return browser("designer").get(PATH, "Accept-Language", language).body();
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
