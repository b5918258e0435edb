package org.bihuan.workflow.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.bihuan.SharedStatements;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.Statements;
import org.bihuan.organisation.Documents;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A deployed table is evaluated in memory: only which version is the newest is asked.
 */
class EngineDecisionsTests {

	private static final String TABLE = "step-terms";

	private static final Map<String, Object> INPUTS = Map.of("step", "review-ladder", "grade", "MAJOR");

	private static final ProcessEngineConfigurationImpl SETTINGS = new StandaloneProcessEngineConfiguration();

	private static Statements statements;

	private static ProcessEngine engine;

	private static Decisions decisions;

	@BeforeAll
	static void open() throws Exception {
		statements = new Statements(new DriverManagerDataSource("jdbc:h2:mem:decisions;DB_CLOSE_DELAY=-1", "sa", ""));
		DefaultDmnEngineConfiguration tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		tables.getCustomPostDecisionTableEvaluationListeners().add(new MatchedRules());
		SETTINGS.setProcessEngineName("decisions");
		SETTINGS.setDataSource(statements);
		SETTINGS.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		SETTINGS.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		SETTINGS.setMetricsEnabled(false);
		SETTINGS.setJobExecutorActivate(false);
		SETTINGS.setDmnEngineConfiguration(tables);
		SETTINGS.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = SETTINGS.buildProcessEngine();
		engine.getRepositoryService()
			.createDeployment()
			.addInputStream(TABLE + ".dmn", new FileSystemResource("dmn/step-terms.dmn").getInputStream())
			.deploy();
		Documents documents = Mockito.mock();
		BDDMockito.given(documents.active()).willReturn(List.of("D001", "P-0"));
		decisions = new EngineDecisions(new HeldTables(engine), engine.getRepositoryService(), documents,
				Mockito.mock(CaseFiles.class));
	}

	@AfterAll
	static void close() {
		engine.close();
	}

	@Test
	void aTableThatIsNotInMemoryIsReadAgain() {
		List<DecisionRow> rows = decisions.evaluate(TABLE, INPUTS);
		assertThat(rows).singleElement().extracting((row) -> row.outputs().get("days")).isInstanceOf(Integer.class);
		SETTINGS.getDeploymentCache().discardDecisionDefinitionCache();
		assertThat(decisions.evaluate(TABLE, INPUTS)).isEqualTo(rows);
	}

	@Test
	void manyEvaluationsCostAsManyStatementsAsOne() {
		decisions.evaluate(TABLE, INPUTS);
		assertThat(counted(() -> decisions.evaluateAll(TABLE, List.of(INPUTS)))).isEqualTo(1);
		assertThat(counted(() -> decisions.evaluateAll(TABLE, Collections.nCopies(40, INPUTS)))).isEqualTo(1);
	}

	@Test
	void withinATransactionOnlyTheFirstOneAsks() {
		decisions.evaluate(TABLE, INPUTS);
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(statements));
		assertThat(counted(() -> transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 40; i++) {
				assertThat(decisions.evaluate(TABLE, INPUTS)).hasSize(1);
			}
		}))).isEqualTo(1);
	}

	private static long counted(Runnable evaluations) {
		statements.forget();
		evaluations.run();
		return statements.count("");
	}

}
