package org.bihuan.letter.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.Measures;
import org.bihuan.deadline.Obligations;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The room with its tables and its process on the engine of the product; jobs run only
 * when a test says so.
 */
@SpringBootTest(classes = LetterRoom.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.banner-mode=off", "camunda.bpm.job-execution.enabled=false" })
abstract class LetterRoom {

	static final CaseNumber CASE = new CaseNumber("YH-demo-2026-1");

	@Autowired
	ProcessEngine engine;

	@Autowired
	Letters letters;

	@Autowired
	LetterRows rows;

	@Autowired
	LetterFakes fakes;

	@Autowired
	Measures measures;

	@Autowired
	Obligations obligations;

	@Autowired
	Tasks tasks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	List<StepHandler> handlers;

	@Autowired
	private LetterMeasure measure;

	@Autowired
	private ApplicationEventPublisher publisher;

	@BeforeEach
	void freshTables() {
		deploy();
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.list()
			.forEach((one) -> this.engine.getRuntimeService().deleteProcessInstance(one.getId(), "next test"));
		this.transactions.executeWithoutResult(
				(status) -> List.of("ltr_event", "ltr_paper", "ltr_issue", "ltr_draft", "ltr_letter", "ltr_counter")
					.forEach((table) -> this.jdbc.sql("delete from " + table).update()));
		this.fakes.events.clear();
		this.fakes.entries.clear();
		this.fakes.notices.clear();
		this.fakes.deserted.clear();
		this.fakes.active.clear();
		this.fakes.noPaper = false;
		this.fakes.closedBy = "";
		this.fakes.now = at("2026-03-02T10:00:00");
		Mockito.reset(this.measures, this.obligations, this.tasks);
	}

	void deploy() {
		this.engine.getRepositoryService()
			.createDeployment()
			.name("letters")
			.enableDuplicateFiltering(true)
			.addClasspathResource("bpmn/official-letter.bpmn")
			.deploy();
	}

	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
	}

	static LetterOrder order(LetterKind kind, Long measure) {
		return new LetterOrder(CASE, kind, new UnitCode("A-emergency"), new UnitCode("E-1"), measure,
				Map.of("situation", "slow"), "D001", "1");
	}

	long draft(LetterKind kind) {
		return tx(() -> this.letters.draft(order(kind, null)));
	}

	/** Ordered by a measure, the seventh. */
	long ofMeasure(String code, LetterKind kind) {
		tx(() -> {
			this.measure.start(7, new MeasureOrder(CASE, code, new UnitCode("E-1"), new UnitCode("A-emergency"),
					"OVERDUE", 1, "D001", "1", "slow", "chief"), kind.name());
			return 0;
		});
		return this.rows.ofCase(CASE.value()).get(0).id();
	}

	/** Drafted, reviewed and signed: has its number. */
	void issue(long letter, String replyUntil) {
		does(letter, "draft-letter", "", "clerk", replyUntil.isEmpty() ? Map.of() : Map.of("replyUntil", replyUntil));
		does(letter, "review-letter", "approve", "chief", Map.of());
		does(letter, "sign-letter", "sign", "leader", Map.of());
	}

	/** Printed, sealed and sent. */
	void send(long letter) {
		print(letter);
		does(letter, "seal-letter", "", "clerk", Map.of());
	}

	void print(long letter) {
		Job job = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance(letter))
			.singleResult();
		this.engine.getManagementService().executeJob(job.getId());
	}

	/** Does a step as the product does: first the room, then the engine, or nothing. */
	void does(long letter, String step, String outcome, String login, Map<String, Object> values) {
		this.transactions.executeWithoutResult((status) -> {
			Map<String, Object> all = new HashMap<>(values);
			all.put("outcome", outcome);
			handler(step).complete(context(letter, step, login), all);
			steps(letter).done(step, outcome);
		});
	}

	void tell(Object event) {
		this.transactions.executeWithoutResult((status) -> this.publisher.publishEvent(event));
	}

	/** Tells each live process of the case, as the product does. */
	void closeCase(String reason) {
		this.fakes.closedBy = reason;
		this.transactions.executeWithoutResult((status) -> this.engine.getRuntimeService()
			.createEventSubscriptionQuery()
			.eventName("case-closed")
			.list()
			.forEach((one) -> this.engine.getRuntimeService()
				.messageEventReceived("case-closed", one.getExecutionId())));
	}

	StepHandler handler(String step) {
		return this.handlers.stream().filter((one) -> one.step().equals(step)).findFirst().orElseThrow();
	}

	StepContext context(long letter, String step, String login) {
		return new StepContext(CASE, task(letter, step), "official-letter", step, null,
				new Person(login, login, Set.of(Group.parse("letter-clerk@A-emergency"))), this.fakes.now);
	}

	String task(long letter, String step) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(instance(letter))
			.taskDefinitionKey(step)
			.singleResult()
			.getId();
	}

	BareSteps steps(long letter) {
		return new BareSteps(this.engine, instance(letter));
	}

	String instance(long letter) {
		return String.valueOf(this.rows.findById(letter).orElseThrow().instance());
	}

	LetterState state(long letter) {
		return this.letters.find(letter).state();
	}

	String number(long letter) {
		return String.valueOf(this.letters.find(letter).number());
	}

	<T> T tx(Supplier<T> work) {
		return this.transactions.execute((status) -> work.get());
	}

	@EnableAutoConfiguration
	@EntityScan("org.bihuan.letter")
	@EnableJpaRepositories("org.bihuan.letter")
	@ComponentScan({ "org.bihuan.letter.life", "org.bihuan.workflow.schema" })
	@Import(LetterFakes.class)
	static class Rooms {

	}

}
