package org.bihuan.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A step that somebody draws into the model, with a form of its own and not a line of
 * Java: it is listed, claimable, checked, stored and shown like any other.
 */
@BihuanTest
class DrawnStepApplicationTests {

	private static final String STEP = "site-briefing";

	private static final String MODEL = "bpmn/hazard-rectification.bpmn";

	private static final String BEFORE = "sourceRef=\"Task_confirmed\" targetRef=\"Gateway_quick\" />";

	private static final String AFTER = """
			sourceRef="Task_confirmed" targetRef="site-briefing" />
			<bpmn:userTask id="site-briefing" name="现场交底" camunda:formKey="site-briefing"
				camunda:candidateGroups="worker@${unit}">
				<bpmn:extensionElements><camunda:properties>
					<camunda:property name="name.en" value="Site briefing" />
				</camunda:properties></bpmn:extensionElements>
			</bpmn:userTask>
			<bpmn:sequenceFlow id="Flow_drawn" sourceRef="site-briefing" targetRef="Gateway_quick" />""";

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	private String deployment;

	private Connection connection;

	@BeforeEach
	void draw() throws IOException {
		this.connection = Connection.to(this.port);
		String model = text(new ClassPathResource(MODEL))
			.replace("<bpmn:outgoing>Flow_Task_confirmed_to_Gateway_quick</bpmn:outgoing>", "")
			.replace("<bpmn:incoming>Flow_Task_confirmed_to_Gateway_quick</bpmn:incoming>", "")
			.replace(BEFORE, AFTER);
		assertThat(model).contains("Flow_drawn");
		DeploymentBuilder builder = this.repository.createDeployment().name("drawn").addString(MODEL, model);
		for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
			builder.addString("forms/" + form.getFilename(), text(form));
		}
		builder.addString("forms/site-briefing.form", text(new ClassPathResource("drawn/site-briefing.form")));
		this.deployment = builder.deploy().getId();
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	@AfterEach
	void takeBack() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void needsNoJava() {
		DistrictProgram factory = DistrictProgram.of(this.connection, "e-0124", "emergency");
		String number = factory.register("worker-e-0124", Map.of("unit", "E-0124", "title", "通道堵塞", "description",
				"物料堆在安全通道上", "location", "井口", "source", "SELF_CHECK"));
		DistrictProgram.Open briefing = factory.workUpTo(number, STEP);
		assertThat(briefing.login()).isEqualTo("worker-e-0124");
		isListedByName(number);
		factory.claim(briefing);
		isChecked(briefing);
		factory.complete(briefing);
		isStoredAndShown(number);
		assertThat(factory.workToTheEnd(number)).contains("sign-off", "look-back");
	}

	@Test
	void isRecordedWithTheHashOfEachFile() {
		String content = this.jdbc
			.sql("select content from case_entry where scope = 'deployment' and subject = 'drawn'"
					+ " order by seq desc limit 1")
			.query(String.class)
			.single();
		assertThat(content).contains(MODEL, "forms/site-briefing.form", "sha256");
	}

	private void isListedByName(String number) {
		JsonNode row = this.connection.get("worker-e-0124", "/api/v1/tasks?case=" + number).ok().get("items").get(0);
		assertThat(row.get("step").asText()).isEqualTo(STEP);
		assertThat(row.get("name").asText()).isEqualTo("现场交底");
		assertThat(row.get("dueAt").asText()).isNotEmpty();
	}

	private void isChecked(DistrictProgram.Open briefing) {
		Answer refused = this.connection.post(briefing.login(), briefing.path() + "/complete",
				Map.of("briefing", "短", "people", 0));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("errors")).extracting((error) -> error.get("field").asText())
			.containsExactlyInAnyOrder("briefing", "people", "photo-briefing");
	}

	private void isStoredAndShown(String number) {
		JsonNode file = this.connection.get("office", "/api/v1/cases/" + number).ok();
		assertThat(file.get("steps")).anyMatch((step) -> STEP.equals(step.get("step").asText()));
		assertThat(file.get("evidence")).anyMatch((one) -> "photo-briefing".equals(one.get("kind").asText()));
		Browser office = new Browser(this.port);
		office.login("office", "bihuan-demo");
		assertThat(office.get("/cases/" + number).body()).contains("现场交底").contains("交底内容");
	}

}
