package org.bihuan.workflow.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.casefile.Statements;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.OpenStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The open tasks of a page of cases; on H2 and on MySQL.
 */
class OpenStepsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private static HikariDataSource pool;

	private static Statements statements;

	private static InboxTable table;

	private static InboxReader reader;

	@BeforeAll
	static void open() {
		pool = Databases.fresh(true);
		statements = new Statements(pool);
		table = new InboxTable(JdbcClient.create(statements));
		reader = new InboxReader(JdbcClient.create(statements));
	}

	@AfterAll
	static void close() {
		pool.close();
	}

	@AfterEach
	void anyLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void aTaskTellsForWhomItWaitsAndWhatItServes() {
		LocaleContextHolder.setLocale(Locale.CHINESE);
		CaseNumber number = new CaseNumber("YH-demo-2026-1");
		add("plan", number, NOW, "plan", "principal@E-0001", "safety-officer@E-0001");
		assertThat(reader.open(List.of(number))).containsOnly(Map.entry(number,
				List.of(new OpenStep("plan", "step-of-plan", "步骤", "item-of-plan", "plan", null,
						List.of(Group.parse("principal@E-0001"), Group.parse("safety-officer@E-0001")), NOW,
						NOW.plus(Duration.ofDays(1))))));
	}

	@Test
	void theNameIsInTheReadersLanguage() {
		CaseNumber number = new CaseNumber("YH-demo-2026-2");
		add("named", number, NOW, null, "inspector@A-fire");
		LocaleContextHolder.setLocale(Locale.CHINESE);
		assertThat(reader.open(List.of(number)).get(number)).extracting(OpenStep::stepName).containsExactly("步骤");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(reader.open(List.of(number)).get(number)).extracting(OpenStep::stepName).containsExactly("Step");
	}

	@Test
	void aTaskThatSomebodyHasTellsWho() {
		CaseNumber number = new CaseNumber("YH-demo-2026-3");
		add("claimed", number, NOW, null, "inspector@A-fire");
		table.claim("claimed", "inspector1", NOW);
		assertThat(reader.open(List.of(number)).get(number)).extracting(OpenStep::assignee, OpenStep::obligation)
			.containsExactly(tuple("inspector1", null));
	}

	@Test
	void tasksAreToldOldestFirstAndOnlyWhileTheyAreOpen() {
		CaseNumber number = new CaseNumber("YH-demo-2026-4");
		add("younger", number, NOW, null, "inspector@A-fire");
		add("older", number, NOW.minusSeconds(9), null, "inspector@A-fire");
		add("finished", number, NOW.minusSeconds(99), null, "inspector@A-fire");
		table.done("finished", "inspector1", null, "done", NOW);
		assertThat(reader.open(List.of(number)).get(number)).extracting(OpenStep::taskId)
			.containsExactly("older", "younger");
		table.done("older", "inspector1", null, "done", NOW);
		table.done("younger", "inspector1", null, "done", NOW);
		assertThat(reader.open(List.of(number))).isEmpty();
	}

	@Test
	void aPageOfCasesCostsOneStatement() {
		List<CaseNumber> numbers = IntStream.range(10, 60)
			.mapToObj((i) -> new CaseNumber("YH-demo-2026-" + i))
			.toList();
		numbers.forEach((number) -> {
			add("a-" + number, number, NOW, "plan", "principal@E-0001", "safety-officer@E-0001");
			add("b-" + number, number, NOW, null, "inspector@A-fire");
		});
		statements.forget();
		Map<CaseNumber, List<OpenStep>> steps = reader.open(numbers);
		assertThat(statements.count("")).isEqualTo(1);
		assertThat(steps).containsOnlyKeys(numbers);
		assertThat(steps.values()).allSatisfy((ofCase) -> assertThat(ofCase).hasSize(2));
		assertThat(reader.open(List.of())).isEmpty();
		assertThat(statements.count("")).isEqualTo(1);
	}

	private static void add(String task, CaseNumber number, Instant at, String obligation, String... groups) {
		InboxRow row = new InboxRow(task, "process", "step-of-" + task, "步骤", "item-of-" + task, number, "积尘", "E-0001",
				"演示-甲厂", "fire", "GENERAL", at, at.plus(Duration.ofDays(1)), null, null, List.of(groups), null, null);
		table.add(new TaskRecord(row, "process:1:1", "Step", obligation, null, "OPEN"), List.of("somebody"));
	}

}
