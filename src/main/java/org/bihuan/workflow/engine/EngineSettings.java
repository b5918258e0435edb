package org.bihuan.workflow.engine;

import java.util.List;

import org.bihuan.workflow.decision.MatchedRules;
import org.bihuan.workflow.step.InboxListener;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Settings of the engine that differ from its defaults, each for a reason.
 */
@Component
@Order
class EngineSettings extends AbstractCamundaConfiguration {

	private static final int RETRIES = 5;

	private static final int MOST_RESULTS = 1000;

	private final InboxListener inbox;

	private final ApplicationContext context;

	EngineSettings(InboxListener inbox, ApplicationContext context) {
		this.inbox = inbox;
		this.context = context;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		countNothing(engine);
		refuseCodeInData(engine);
		refuseCodeInModels(engine, this.context);
		readDueJobsByIndex(engine);
		nameMatchedRules(engine);
		engine.setCustomPreBPMNParseListeners(List.of(new InboxParseListener(this.inbox)));
		engine.setCmmnEnabled(false);
		engine.setDefaultNumberOfRetries(RETRIES);
		engine.setFailedJobCommandFactory(PatientRetry::new);
		engine.setHistoryCleanupBatchWindowStartTime("01:00");
		engine.setHistoryCleanupBatchWindowEndTime("05:00");
		engine.setHistoryEventProducer(new KeptHistory());
	}

	private void countNothing(ProcessEngineConfigurationImpl engine) {
		engine.setMetricsEnabled(false);
		engine.setTaskMetricsEnabled(false);
	}

	private void refuseCodeInData(ProcessEngineConfigurationImpl engine) {
		engine.setJavaSerializationFormatEnabled(false);
		engine.setDeserializationTypeValidationEnabled(true);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
		engine.setEnableScriptEngineLoadExternalResources(false);
		engine.setEnableScriptEngineNashornCompatibility(false);
		engine.setQueryMaxResultsLimit(MOST_RESULTS);
	}

	/**
	 * What the rules of models refuse does nothing either, if it was forced in.
	 * @param engine the engine
	 * @param context where its beans are
	 */
	static void refuseCodeInModels(ProcessEngineConfigurationImpl engine, ApplicationContext context) {
		engine.setExpressionManager(new PlainExpressions(context, engine.getBeans()));
		engine.setScriptEngineResolver(new NoScripts());
		engine.setArtifactFactory(new ArtifactFactory() {

			@Override
			public <T> T getArtifact(Class<T> type) {
				throw new ProcessEngineException("No class of a model is made here: " + type.getName());
			}

		});
	}

	// kept if it is there: another plug-in has given it its FEEL
	private void nameMatchedRules(ProcessEngineConfigurationImpl engine) {
		if (engine.getDmnEngineConfiguration() == null) {
			engine.setDmnEngineConfiguration(
					(DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
		}
		engine.getDmnEngineConfiguration().getCustomPostDecisionTableEvaluationListeners().add(new MatchedRules());
	}

	// a poll for due timers then reads one index, whatever waits in the future
	private void readDueJobsByIndex(ProcessEngineConfigurationImpl engine) {
		engine.setEnsureJobDueDateNotNull(true);
		engine.setJobExecutorAcquireByDueDate(true);
	}

}
