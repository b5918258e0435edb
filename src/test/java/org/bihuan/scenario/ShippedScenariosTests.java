package org.bihuan.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped scenarios, all played by one child, as the page plays them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedScenariosTests {

	private final List<Played> played = new ArrayList<>();

	@BeforeAll
	void play() throws IOException {
		ScenarioChild child = new ChildWithoutTests().testedChild(new ObjectMapper());
		List<Integer> told = new ArrayList<>();
		this.played.addAll(child.play(Map.of(), new ShippedScenarios().all(), told::add).played());
		assertThat(told).isSorted().endsWith(this.played.size());
	}

	static Stream<String> names() {
		return new ShippedScenarios().all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void comesOutAsItSays(String name) {
		Played one = this.played.stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
		assertThat(one.stopped()).as(name).isNull();
		assertThat(one.findings()).as(name).isNotEmpty().allMatch(Played.Finding::good);
	}

}
