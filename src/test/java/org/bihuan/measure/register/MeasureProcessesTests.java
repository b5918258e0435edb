package org.bihuan.measure.register;

import java.util.stream.Stream;

import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureProcess;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MeasureProcessesTests {

	private final ShippedMeasureKinds kinds = new ShippedMeasureKinds(new ClassPathResource("data/measures.csv"));

	@Test
	void readsWhatCarriesAMeasureOutAndWhichLetterItIssues() {
		assertThat(this.kinds.all()).hasSize(23);
		assertThat(this.kinds.of("INTERVIEW").process()).isEqualTo("interview");
		assertThat(this.kinds.of("INTERVIEW").letterKind()).isEqualTo("INTERVIEW_NOTICE");
		assertThat(this.kinds.of("SITE_VISIT").letterKind()).isNull();
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> this.kinds.of("APPLAUSE"));
	}

	@Test
	void theProgramDoesNotStartWithAMeasureThatNobodyCarriesOut() {
		assertThatIllegalStateException()
			.isThrownBy(() -> processes("official-letter", "listed-supervision", "public-exposure", "recorded-measure")
				.afterSingletonsInstantiated())
			.withMessageContaining("INTERVIEW")
			.withMessageContaining("process interview");
	}

	@Test
	void findsWhatCarriesAMeasureOutAndWhatStaysWithItsIssuer() {
		MeasureProcesses processes = processes("official-letter", "interview", "listed-supervision", "public-exposure",
				"recorded-measure");
		processes.afterSingletonsInstantiated();
		assertThat(processes.of(this.kinds.of("LISTING")).process()).isEqualTo("listed-supervision");
		assertThat(processes.keys()).containsExactlyInAnyOrder("official-letter", "interview", "listed-supervision",
				"public-exposure");
	}

	private MeasureProcesses processes(String... keys) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		Stream.of(keys).forEach((key) -> beans.registerSingleton(key, new Named(key)));
		return new MeasureProcesses(beans.getBeanProvider(MeasureProcess.class), this.kinds);
	}

	/**
	 * Carries nothing out.
	 *
	 * @param process key of the process
	 */
	private record Named(String process) implements MeasureProcess {

		@Override
		public void start(long measure, MeasureOrder order, @Nullable String letterKind) {
			throw new AssertionError(order.measure());
		}

		@Override
		public boolean staysWithIssuer() {
			return !"recorded-measure".equals(this.process);
		}

	}

}
