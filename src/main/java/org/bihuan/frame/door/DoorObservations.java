package org.bihuan.frame.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/**
 * Requests are measured as a whole: to measure each filter of each of them as well costs
 * all of them time, and nobody reads it.
 */
@Configuration(proxyBeanMethods = false)
class DoorObservations {

	@Bean
	static SecurityObservationSettings unobservedFilters() {
		return SecurityObservationSettings.noObservations();
	}

}
