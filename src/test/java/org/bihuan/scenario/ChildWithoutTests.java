package org.bihuan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The child is this program without its tests: their parts would be taken for its own.
 */
@Configuration(proxyBeanMethods = false)
class ChildWithoutTests {

	private static final String SEPARATOR = System.getProperty("path.separator");

	@Bean
	@Primary
	ScenarioChild testedChild(ObjectMapper json) {
		return new ScenarioChild(json, Duration.ofMinutes(5), Duration.ofMinutes(1), "400m", program());
	}

	static List<String> program() {
		String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		String own = Stream.of(path.split(SEPARATOR))
			.filter((entry) -> !entry.contains("test-classes"))
			.collect(Collectors.joining(SEPARATOR));
		return List.of("-cp", own, "org.bihuan.Application");
	}

}
