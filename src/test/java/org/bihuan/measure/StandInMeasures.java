package org.bihuan.measure;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Stands in for rooms that carry measures out. A room that is there comes before its
 * stand-in.
 */
@Configuration(proxyBeanMethods = false)
class StandInMeasures {

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	MeasureProcess standInLetter() {
		return new Silent("official-letter");
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	MeasureProcess standInInterview() {
		return new Silent("interview");
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	MeasureProcess standInListing() {
		return new Silent("listed-supervision");
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	MeasureProcess standInExposure() {
		return new Silent("public-exposure");
	}

	/**
	 * Carries nothing out.
	 *
	 * @param process key of the process
	 */
	private record Silent(String process) implements MeasureProcess {

		@Override
		public void start(long measure, MeasureOrder order, @Nullable String letterKind) {
			// the measure runs until a test settles it
		}

	}

}
