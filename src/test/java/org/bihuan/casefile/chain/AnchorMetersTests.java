package org.bihuan.casefile.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorMetersTests {

	private static final Instant SIGNED = Instant.parse("2026-03-02T19:00:00Z");

	private final Anchors anchors = Mockito.mock();

	@Test
	void theAgeOfTheLastSignature() {
		BDDMockito.given(this.anchors.lastSigned()).willReturn(Optional.of(SIGNED));
		assertThat(age()).isEqualTo(27 * 3600);
	}

	@Test
	void nothingSignedHasNoAge() {
		BDDMockito.given(this.anchors.lastSigned()).willReturn(Optional.empty());
		assertThat(age()).isNaN();
	}

	private double age() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		AnchorMeters bound = new AnchorMeters(this.anchors,
				Clock.fixed(SIGNED.plus(Duration.ofHours(27)), ZoneOffset.UTC));
		bound.bindTo(meters);
		return meters.get("bihuan.anchor.age").gauge().value();
	}

}
