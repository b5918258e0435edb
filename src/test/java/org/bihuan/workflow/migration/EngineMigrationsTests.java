package org.bihuan.workflow.migration;

import java.util.List;
import java.util.Map;

import org.bihuan.SharedStatements;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.Migrations.Estimate;
import org.bihuan.workflow.Migrations.Place;
import org.bihuan.workflow.Migrations.PlaceKind;
import org.bihuan.workflow.Migrations.Route;
import org.bihuan.workflow.Migrations.Target;
import org.bihuan.workflow.MoveRefused;
import org.bihuan.workflow.step.FollowedVersion;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Estimates and moves on a bare engine: what maps, what needs a decision, what the engine
 * refuses, and timers that keep their moment.
 */
class EngineMigrationsTests {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t" id="d"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
			<process id="%s" name="示例" isExecutable="true" camunda:historyTimeToLive="P1D">
			<startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="draw-up"/>
			<userTask id="draw-up" name="起草"/>
			<boundaryEvent id="Event_late" attachedToRef="draw-up" cancelActivity="false"><timerEventDefinition id="t">
			<timeDuration>%s</timeDuration></timerEventDefinition></boundaryEvent>
			<sequenceFlow id="l" sourceRef="Event_late" targetRef="told"/><endEvent id="told"/>
			<sequenceFlow id="b" sourceRef="draw-up" targetRef="SubProcess_all"/>
			<subProcess id="SubProcess_all" name="逐项"><multiInstanceLoopCharacteristics>
			<loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>
			<startEvent id="inner"/><sequenceFlow id="i" sourceRef="inner" targetRef="%s"/>
			<userTask id="%3$s" name="办理"/></subProcess>
			<sequenceFlow id="c" sourceRef="SubProcess_all" targetRef="Event_held"/>
			<intermediateCatchEvent id="Event_held"><conditionalEventDefinition id="cond">
			<condition>${held}</condition></conditionalEventDefinition></intermediateCatchEvent>
			<sequenceFlow id="e" sourceRef="Event_held" targetRef="end"/><endEvent id="end"/>
			</process></definitions>""";

	private static ProcessEngine engine;

	private static EngineMigrations migrations;

	private static MappedPlans plans;

	private static DeployedVersions versions;

	@BeforeAll
	static void start() {
		StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
		settings.setProcessEngineName("moved");
		settings.setJdbcUrl("jdbc:h2:mem:moved;DB_CLOSE_DELAY=-1");
		settings.setJobExecutorActivate(false);
		settings.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = settings.buildProcessEngine();
		RunningInstances instances = new RunningInstances(JdbcClient.create(settings.getDataSource()));
		versions = new DeployedVersions(engine.getRepositoryService(), instances, Mockito.mock(StepLoads.class));
		plans = new MappedPlans(engine.getRuntimeService());
		migrations = new EngineMigrations(versions, instances, plans, engine.getRuntimeService(),
				Mockito.mock(FollowedVersion.class), Mockito.mock(CaseFiles.class));
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	private static void deploy(String key, String wait, String inner) {
		engine.getRepositoryService()
			.createDeployment()
			.addString("m.bpmn", MODEL.formatted(key, wait, inner))
			.deploy();
	}

	private static String begun(String key) {
		return engine.getRuntimeService().startProcessInstanceByKey(key, "YH-" + key, Map.of("held", false)).getId();
	}

	private static void done(String instance) {
		for (Task task : tasks(instance)) {
			engine.getTaskService().complete(task.getId());
		}
	}

	private static List<Task> tasks(String instance) {
		return engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
	}

	private static boolean move(Route route, String instance) {
		return migrations.move(route, instance, "改版", "approver");
	}

	@Test
	void whatHasItsEqualMapsAndTheRestNeedsADecision() {
		deploy("decided", "P10D", "carry-out");
		begun("decided");
		String inside = begun("decided");
		done(inside);
		deploy("decided", "P2D", "carry-out-anew");
		assertThat(versions.all()).filteredOn((one) -> one.process().equals("decided"))
			.extracting((one) -> one.version() + " " + one.running())
			.containsExactly("2 0", "1 2");
		Estimate estimate = migrations.estimate(new Route("decided", 1, 2, Map.of()));
		assertThat(estimate.instances()).isEqualTo(2);
		assertThat(estimate.mapped()).isOne();
		assertThat(estimate.undecided()).isOne();
		assertThat(estimate.isReady()).isFalse();
		assertThat(estimate.refused()).isEmpty();
		assertThat(estimate.places()).extracting((one) -> one.activity() + " " + one.kind() + " " + one.isOpen())
			.containsExactlyInAnyOrder("draw-up STANDS false", "carry-out STANDS true", "Event_late WAITS false",
					"SubProcess_all SURROUNDS false", "SubProcess_all#multiInstanceBody SEVERAL false");
		Place open = estimate.places().stream().filter(Place::isOpen).findFirst().orElseThrow();
		assertThat(open.name()).isEqualTo("办理");
		assertThat(open.targets()).extracting(Target::activity).contains("draw-up", "carry-out-anew");
		assertThat(open.kind()).isEqualTo(PlaceKind.STANDS);
		Route route = new Route("decided", 1, 2, Map.of("carry-out", "carry-out-anew"));
		assertThat(migrations.estimate(route).isReady()).isTrue();
		assertThatExceptionOfType(MoveRefused.class)
			.isThrownBy(() -> move(new Route("decided", 1, 2, Map.of()), inside))
			.withMessageContaining("carry-out");
		assertThat(move(route, inside)).isTrue();
		assertThat(tasks(inside)).hasSize(2).allMatch((task) -> task.getTaskDefinitionKey().equals("carry-out-anew"));
		assertThat(move(route, inside)).isFalse();
		done(inside);
		RuntimeService runtime = engine.getRuntimeService();
		assertThat(runtime.getActivityInstance(inside).getActivityInstances("Event_held")).hasSize(1);
	}

	@Test
	void timersKeepTheirMoment() {
		deploy("timed", "P10D", "carry-out");
		String instance = begun("timed");
		Job before = timer(instance);
		deploy("timed", "P2D", "carry-out");
		assertThat(move(new Route("timed", 1, 2, Map.of()), instance)).isTrue();
		Job after = timer(instance);
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getDuedate()).isEqualTo(before.getDuedate());
		assertThat(after.getProcessDefinitionId()).isNotEqualTo(before.getProcessDefinitionId());
	}

	@Test
	void aTimerWithoutItsEqualNeedsADecision() {
		deploy("ringing", "P10D", "carry-out");
		begun("ringing");
		engine.getRepositoryService()
			.createDeployment()
			.addString("m.bpmn",
					MODEL.formatted("ringing", "P10D", "carry-out").replace("Event_late", "Event_late_anew"))
			.deploy();
		Estimate estimate = migrations.estimate(new Route("ringing", 1, 2, Map.of()));
		assertThat(estimate.undecided()).isOne();
		assertThat(estimate.places()).filteredOn(Place::isOpen)
			.extracting((one) -> one.activity() + " " + one.targets().size())
			.containsExactly("Event_late 1");
		assertThat(migrations.estimate(new Route("ringing", 1, 2, Map.of("Event_late", "Event_late_anew"))).isReady())
			.isTrue();
		assertThat(migrations.estimate(new Route("ringing", 1, 2, Map.of("Event_late", Migrations.ENDS))).isReady())
			.isTrue();
	}

	private static Job timer(String instance) {
		return engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult();
	}

	@Test
	void theEngineHasItsWord() {
		deploy("refused", "P10D", "carry-out");
		String waiting = begun("refused");
		done(waiting);
		done(waiting);
		deploy("refused", "P10D", "carry-out");
		assertThat(migrations.estimate(new Route("refused", 1, 2, Map.of("draw-up", "Event_held"))).refused())
			.anyMatch((words) -> words.startsWith("draw-up → Event_held: "));
		assertThat(migrations.estimate(new Route("refused", 1, 2, Map.of("draw-up", "nowhere"))).refused())
			.isNotEmpty();
		assertThat(migrations.estimate(new Route("refused", 1, 2, Map.of("nobody", "draw-up"))).refused()).isNotEmpty();
		assertThat(move(new Route("refused", 1, 2, Map.of()), waiting)).isTrue();
		engine.getRuntimeService().setVariable(waiting, "held", true);
		assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(waiting).count()).isZero();
		assertThat(move(new Route("refused", 1, 2, Map.of()), waiting)).isFalse();
	}

	@Test
	void onlyVersionsThatThereAre() {
		deploy("versions", "P1D", "carry-out");
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> migrations.estimate(new Route("versions", 1, 2, Map.of())));
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> migrations.estimate(new Route("none", 1, 2, Map.of())));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> migrations.estimate(new Route("versions", 1, 1, Map.of())));
		assertThat(versions.xml("versions", 1)).contains("SubProcess_all");
	}

}
