package org.bihuan.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.SharedStatements;
import org.bihuan.form.Forms;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Files of other tools open and come back whole, or are refused by element and reason; an
 * engine without our rules never refuses what the rules accept.
 */
class ForeignModelsTests {

	private static final ReadableProblems WORDS = new ReadableProblems();

	private static AnnotationConfigApplicationContext context;

	private static ModelRules rules;

	private static ProcessEngine engine;

	@BeforeAll
	static void start() {
		context = new AnnotationConfigApplicationContext();
		context.registerBean(Clock.class, Clock::systemUTC);
		context.scan("org.bihuan.form");
		context.refresh();
		rules = new ModelRules(new Samples.World(context.getBean(Forms.class)));
		StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
		settings.setProcessEngineName("foreign");
		settings.setJdbcUrl("jdbc:h2:mem:foreign");
		settings.setJobExecutorActivate(false);
		settings.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = settings.buildProcessEngine();
	}

	@AfterAll
	static void stop() {
		engine.close();
		context.close();
	}

	static List<ForeignModel> models() {
		return ForeignModel.all();
	}

	static Stream<ForeignModel> opening() {
		return models().stream().filter(ForeignModel::opens).filter((model) -> !model.file().endsWith(".form"));
	}

	@Test
	void everyFileHasAVerdict() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/models/foreign"))) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(models().stream().map(ForeignModel::file).toList())
				.hasSizeGreaterThanOrEqualTo(40);
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void opensOrNamesElementAndReason(ForeignModel model) {
		List<ModelProblem> problems = rules.check(model.resources());
		if (model.opens()) {
			assertThat(problems).isEmpty();
		}
		else {
			assertThat(problems).anyMatch(model::isNamedBy).allSatisfy(WORDS::check);
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void acceptsNothingThatTheEngineRefuses(ForeignModel model) {
		RepositoryService repository = engine.getRepositoryService();
		if (rules.check(model.resources()).isEmpty()) {
			assertThatCode(() -> deploy(repository, model)).doesNotThrowAnyException();
		}
		repository.createDeploymentQuery()
			.list()
			.forEach((deployment) -> repository.deleteDeployment(deployment.getId()));
	}

	@ParameterizedTest
	@MethodSource("opening")
	void comesBackWhole(ForeignModel model) {
		byte[] written = model.file().endsWith(".bpmn") ? processAgain(model.content())
				: decisionAgain(model.content());
		assertThat(rules.check(Map.of(model.file(), written))).isEmpty();
		List<Element> before = elements(model.content());
		List<Element> after = elements(written);
		assertThat(after).extracting(Names::of).isEqualTo(before.stream().map(Names::of).toList());
		for (int i = 0; i < before.size(); i++) {
			assertThat(Tree.text(after.get(i)).strip()).isEqualTo(Tree.text(before.get(i)).strip());
			assertThat(attributes(after.get(i))).containsAll(attributes(before.get(i)));
		}
	}

	private static void deploy(RepositoryService repository, ForeignModel model) {
		repository.createDeployment().addInputStream(model.file(), new ByteArrayInputStream(model.content())).deploy();
	}

	private static byte[] processAgain(byte[] content) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		Bpmn.writeModelToStream(written, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
		return written.toByteArray();
	}

	private static byte[] decisionAgain(byte[] content) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		Dmn.writeModelToStream(written, Dmn.readModelFromStream(new ByteArrayInputStream(content)));
		return written.toByteArray();
	}

	private static List<Element> elements(byte[] content) {
		return Tree.all(new SafeXml().read(content, new Problems("written"))).toList();
	}

	/** Whatever the prefixes, also of the types of formal expressions. */
	private static List<String> attributes(Element element) {
		return Tree.attributes(element)
			.stream()
			.filter((attribute) -> !Names.of(attribute).startsWith("xmlns"))
			.map((attribute) -> Names.of(attribute) + "=" + Names.local(attribute.getValue()))
			.toList();
	}

}
