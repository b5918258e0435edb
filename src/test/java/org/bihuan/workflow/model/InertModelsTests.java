package org.bihuan.workflow.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.bihuan.SharedStatements;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Reading a model makes no class, calls no bean and fetches no address, whether the model
 * is refused or accepted.
 */
class InertModelsTests {

	private static final String STEP = "<camunda:executionListener event=\"start\"";

	private static final String SERVICE = "camunda:delegateExpression=\"${decide}\"";

	private static final String TOP = "<bpmn:definitions ";

	private static final String NOTE = "<bpmn:text>The form decides.</bpmn:text>";

	private static final String RING = "${canary.ring()}";

	private static HttpServer server;

	private static ProcessEngine engine;

	private int before;

	@BeforeAll
	static void start() {
		server = Canary.listen();
		Canary bird = new Canary();
		StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
		settings.setProcessEngineName("inert");
		settings.setJdbcUrl("jdbc:h2:mem:inert");
		settings.setJobExecutorActivate(false);
		settings.setBeans(Map.of("canary", bird));
		settings.setCustomPreDeployers(List.of(new ModelRulesDeployer(new ModelRules(new Samples.World()))));
		settings.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = settings.buildProcessEngine();
	}

	@BeforeEach
	void listen() {
		this.before = Canary.rings();
	}

	@AfterAll
	static void stop() {
		engine.close();
		server.stop(0);
	}

	static Stream<Mutation> traps() {
		String here = "http://localhost:PORT/canary";
		String bird = Canary.class.getName();
		return Stream.of(trap("class of a service", SERVICE, "camunda:class=\"" + bird + "\""),
				trap("expression of a service", SERVICE, "camunda:expression=\"" + RING + "\""),
				trap("class of a listener", STEP,
						"<camunda:executionListener event=\"start\" class=\"" + bird + "\"/>" + STEP),
				trap("class of a task listener", STEP,
						"<camunda:taskListener event=\"create\" class=\"" + bird + "\"/>" + STEP),
				trap("script of a listener", STEP,
						"<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">" + RING
								+ "</camunda:script></camunda:executionListener>" + STEP),
				trap("script from an address", STEP,
						"<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\" resource=\""
								+ here + "\"/></camunda:executionListener>" + STEP),
				trap("script of an input", STEP,
						"<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"juel\">"
								+ RING + "</camunda:script></camunda:inputParameter></camunda:inputOutput>" + STEP),
				trap("connector", STEP,
						"<camunda:connector><camunda:connectorId>" + RING + "</camunda:connectorId></camunda:connector>"
								+ STEP),
				trap("condition", "${rejected}", RING), trap("count", "${measureCount}", RING),
				trap("moment", "${lookBackAt}", RING),
				trap("called process", "calledElement=\"archive\"", "calledElement=\"" + RING + "\""),
				trap("name", "name=\"确认登记\"", "name=\"" + RING + "\""),
				trap("group", "worker@${unit},inspector@${authority}", RING),
				trap("class of a variable mapping", "camunda:calledElementBinding=\"latest\"",
						"camunda:variableMappingClass=\"" + bird + "\""),
				trap("form handler", "camunda:formKey=\"carry-out\"", "camunda:formHandlerClass=\"" + bird + "\""),
				trap("external entity", TOP, "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + here + "\">]>" + TOP),
				trap("external document type", TOP, "<!DOCTYPE d SYSTEM \"" + here + "\">" + TOP),
				trap("parameter entity", TOP, "<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + here + "\">%p;]>" + TOP),
				trap("style sheet", TOP, "<?xml-stylesheet href=\"" + here + "\"?>" + TOP),
				trap("XInclude", NOTE,
						"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + here + "\"/>"),
				trap("import", "<bpmn:message ",
						"<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"" + here
								+ "\" namespace=\"x\"/><bpmn:message "),
				trap("schema of a stranger", TOP, TOP + "xsi:schemaLocation=\"urn:stranger " + here + "\" "),
				trap("schema of a drawing", TOP,
						TOP + "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/DI " + here + "\" "));
	}

	@ParameterizedTest
	@MethodSource("traps")
	void ringsNoBell(Mutation trap) {
		assertThatThrownBy(() -> deploy(Samples.PROCESS, trap.apply(Samples.text(Samples.PROCESS))))
			.isInstanceOf(ModelRefused.class);
		assertThat(Canary.rings()).isEqualTo(this.before);
		assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://www.omg.org/spec/BPMN/20100524/MODEL http://localhost:PORT/canary" })
	void acceptedModelsAreOnlyRead(String schemas) {
		String named = TOP + "xsi:schemaLocation=\"" + schemas + "\" ";
		String id = deploy(Samples.PROCESS, Samples.text(Samples.PROCESS).replace(TOP, named));
		assertThat(Canary.rings()).isEqualTo(this.before);
		engine.getRepositoryService().deleteDeployment(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://www.omg.org/spec/DMN/20191111/MODEL/ http://localhost:PORT/canary" })
	void acceptedTablesAreOnlyRead(String schemas) {
		String named = "<definitions xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
				+ schemas + "\" ";
		String id = deploy(Samples.DECISION, Samples.text(Samples.DECISION).replace("<definitions ", named));
		assertThat(Canary.rings()).isEqualTo(this.before);
		engine.getRepositoryService().deleteDeployment(id);
	}

	private static String deploy(String name, String text) {
		byte[] content = text.replace("PORT", String.valueOf(server.getAddress().getPort()))
			.getBytes(StandardCharsets.UTF_8);
		return engine.getRepositoryService()
			.createDeployment()
			.addInputStream(name, new ByteArrayInputStream(content))
			.deploy()
			.getId();
	}

	private static Mutation trap(String what, String from, String to) {
		return new Mutation(what, from, to, "", "");
	}

}
