package org.bihuan.organisation.factor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.bihuan.organisation.Role;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A table of roles, the shipped one and a district's own.
 */
class FactorDemandTests {

	@Test
	void theShippedTableDemandsItOfNobody() {
		FactorDemand demand = new FactorDemand(new ClassPathResource("data/second-factor.csv"), List.of());
		assertThat(demand.concerns("admin")).isFalse();
		assertThat(Role.values()).noneMatch((role) -> demand.of(role.code()));
	}

	@Test
	void aDistrictDemandsItOfRolesButNotOfPrograms() {
		FactorDemand demand = new FactorDemand(table("yes"), List.of("prometheus"));
		assertThat(demand.of("admin")).isTrue();
		assertThat(demand.of("worker")).isFalse();
		assertThat(demand.concerns("admin")).isTrue();
		assertThat(demand.concerns("prometheus")).isFalse();
	}

	@Test
	void aTableThatSaysLessThanItMustStopsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> new FactorDemand(table("ja"), List.of()))
			.withMessageContaining("yes or no");
		assertThatIllegalStateException()
			.isThrownBy(() -> new FactorDemand(resource("role,demanded,reason,source\nadmin,yes,,"), List.of()))
			.withMessageContaining("must name each of");
	}

	private static Resource table(String admin) {
		return resource(Arrays.stream(Role.values())
			.map((role) -> "%s,%s,,".formatted(role.code(), (role == Role.ADMIN) ? admin : "no"))
			.collect(Collectors.joining("\n", "role,demanded,reason,source\n", "")));
	}

	private static Resource resource(String text) {
		return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
	}

}
