package org.bihuan.workflow.engine;

import org.bihuan.workflow.decision.MatchedRules;
import org.bihuan.workflow.step.InboxListener;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The settings leave what other plug-ins have set: one has given decisions their FEEL.
 */
class EngineSettingsTests {

	private final SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();

	@Test
	void keepsTheDecisionsOfAPlugInBefore() {
		DefaultDmnEngineConfiguration decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		this.engine.setDmnEngineConfiguration(decisions);
		new EngineSettings(Mockito.mock(InboxListener.class), Mockito.mock(ApplicationContext.class))
			.preInit(this.engine);
		assertThat(this.engine.getDmnEngineConfiguration()).isSameAs(decisions);
		assertMatchedRulesAreNamed();
	}

	@Test
	void namesMatchedRulesWithoutAnother() {
		new EngineSettings(Mockito.mock(InboxListener.class), Mockito.mock(ApplicationContext.class))
			.preInit(this.engine);
		assertMatchedRulesAreNamed();
	}

	@Test
	void aJobThatCollidesIsPatient() {
		new EngineSettings(Mockito.mock(InboxListener.class), Mockito.mock(ApplicationContext.class))
			.preInit(this.engine);
		assertThat(this.engine.getFailedJobCommandFactory().getCommand("1", new IllegalStateException()))
			.isInstanceOf(PatientRetry.class);
	}

	private void assertMatchedRulesAreNamed() {
		assertThat(this.engine.getDmnEngineConfiguration().getCustomPostDecisionTableEvaluationListeners())
			.hasAtLeastOneElementOfType(MatchedRules.class);
	}

}
