package org.bihuan.workflow.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bihuan.SharedStatements;
import org.bihuan.casefile.Statements;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ChangedTable;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.model.Known;
import org.bihuan.workflow.model.ModelRules;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A changed table is evaluated by the engine that would run it, and the database hears
 * nothing of it.
 */
class ParsedTablesTests {

	private static final String TABLE = "step-terms";

	private static final List<String> DOCUMENTS = List.of("S-16");

	private static final Map<String, Object> INPUTS = Map.of("step", "verify", "listed", true);

	private static final ProcessEngineConfigurationImpl SETTINGS = new StandaloneProcessEngineConfiguration();

	private static Statements statements;

	private static ProcessEngine engine;

	private static ParsedTables tables;

	private static String text;

	@BeforeAll
	static void open() throws Exception {
		statements = new Statements(new DriverManagerDataSource("jdbc:h2:mem:changed;DB_CLOSE_DELAY=-1", "sa", ""));
		DefaultDmnEngineConfiguration decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		decisions.getCustomPostDecisionTableEvaluationListeners().add(new MatchedRules());
		SETTINGS.setProcessEngineName("changed");
		SETTINGS.setDataSource(statements);
		SETTINGS.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		SETTINGS.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
		SETTINGS.setMetricsEnabled(false);
		SETTINGS.setJobExecutorActivate(false);
		SETTINGS.setDmnEngineConfiguration(decisions);
		SETTINGS.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = SETTINGS.buildProcessEngine();
		Known known = Mockito.mock();
		tables = new ParsedTables(new ModelRules(known), new HeldTables(engine));
		text = Files.readString(Path.of("dmn", TABLE + ".dmn"));
	}

	@AfterAll
	static void close() {
		engine.close();
	}

	@Test
	void theChangedTextDecides() {
		String changed = text.replace("st-verify-listed-s16-o1\"><text>10<", "st-verify-listed-s16-o1\"><text>7<");
		assertThat(changed).isNotEqualTo(text);
		assertThat(days(text)).isEqualTo(10);
		assertThat(days(changed)).isEqualTo(7);
		assertThat(tables.read(TABLE, changed).inputs()).containsExactly("step", "grade", "listed", "stopped");
	}

	@Test
	void theDatabaseHearsNothing() {
		statements.forget();
		ChangedTable table = tables.read(TABLE, text);
		for (int i = 0; i < 100; i++) {
			assertThat(table.rows(INPUTS, DOCUMENTS)).hasSize(1);
		}
		assertThat(statements.count("")).isZero();
		assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().count()).isZero();
		assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count()).isZero();
	}

	@Test
	void whatTheRulesRefuseIsNotEvaluated() {
		assertRefused("duty-frequency", text);
		assertRefused(TABLE, "no table");
		assertRefused(TABLE, text.replace("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" "));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> tables.read(TABLE, text).rows(Map.of("listed", "yes"), DOCUMENTS));
	}

	private static Object days(String dmn) {
		List<DecisionRow> rows = tables.read(TABLE, dmn).rows(INPUTS, DOCUMENTS);
		assertThat(rows).singleElement().extracting(DecisionRow::document).isEqualTo("S-16");
		return rows.get(0).outputs().get("days");
	}

	private static void assertRefused(String key, String dmn) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> tables.read(key, dmn))
			.satisfies((refusal) -> assertThat(refusal.problems()).isNotEmpty());
	}

}
