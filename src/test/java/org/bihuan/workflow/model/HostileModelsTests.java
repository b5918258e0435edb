package org.bihuan.workflow.model;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The valid model passes; each hostile or careless change to it is refused with its
 * element and rule, in both languages.
 */
class HostileModelsTests {

	static Stream<Mutation> mutations() {
		return Stream.of(HostileXml.all(), HostileElements.all(), HostileExpressions.all(), CarelessModels.all())
			.flatMap(List::stream);
	}

	@Test
	void acceptsTheValidModel() {
		assertThat(new ModelRules(new Samples.World()).check(Samples.deployment())).isEmpty();
	}

	@Test
	void triesAtLeastSixty() {
		assertThat(mutations().map(Mutation::what)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
	}

	@ParameterizedTest
	@MethodSource("mutations")
	void refuses(Mutation mutation) {
		List<ModelProblem> problems = Samples.check(Samples.PROCESS, mutation.apply(Samples.text(Samples.PROCESS)));
		assertThat(problems).anyMatch(mutation::isNamedBy);
		problems.forEach(new ReadableProblems()::check);
	}

}
