package org.bihuan.casefile.chain;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bihuan.shared.Reading;

import org.springframework.stereotype.Component;

/**
 * How old the last signature over the chains is, as a number.
 */
@Component
class AnchorMeters implements MeterBinder {

	private final Reading<Double> age;

	AnchorMeters(Anchors anchors, Clock clock) {
		this.age = new Reading<>(clock,
				() -> anchors.lastSigned()
					.map((at) -> (double) Duration.between(at, clock.instant()).toSeconds())
					.orElse(Double.NaN));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("bihuan.anchor.age", this.age, (reading) -> reading.tell(Double::doubleValue))
			.description("How long ago the heads of the chains were last signed")
			.baseUnit("seconds")
			.register(registry);
	}

}
