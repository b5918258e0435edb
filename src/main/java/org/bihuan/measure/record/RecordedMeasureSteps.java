package org.bihuan.measure.record;

import java.time.Clock;

import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code recorded-measure} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class RecordedMeasureSteps {

	private final Measures measures;

	private final Clock clock;

	RecordedMeasureSteps(Measures measures, Clock clock) {
		this.measures = measures;
		this.clock = clock;
	}

	@Bean
	JavaDelegate recordedMeasureDone() {
		return settles(MeasureState.DONE, "recorded");
	}

	@Bean
	JavaDelegate recordedMeasureEnded() {
		return settles(MeasureState.ENDED, "case-closed");
	}

	private JavaDelegate settles(MeasureState state, String how) {
		return (execution) -> this.measures.settle((Long) execution.getVariable("measureId"), state, how,
				this.clock.instant());
	}

}
