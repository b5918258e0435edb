package org.bihuan.organisation;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.bihuan.shared.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Role × sight: a table of who sees which units and cases.
 */
class UnitSightTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			worker@E-0001           | unit      | nothing
			safety-officer@E-0001   | unit      | unit
			deputy-leader@E-0001    | unit      | unit
			principal-leader@E-0001 | unit      | unit
			inspector@A-fire        | authority | authority
			inspector@T-longzhou    | authority | authority
			section-chief@A-fire    | authority | authority
			authority-leader@A-fire | authority | authority
			letter-clerk@A-fire     | nothing   | nothing
			legal-reviewer@A-fire   | nothing   | nothing
			tip-off-officer@A-fire  | nothing   | nothing
			supervisor@O-demo       | district  | district
			office-director@O-demo  | district  | district
			manager@D-demo          | district  | district
			auditor@D-demo          | district  | district
			process-designer@D-demo | nothing   | nothing
			release-approver@D-demo | nothing   | nothing
			admin@D-demo            | district  | nothing
			""")
	void aRoleSeesWhatTheTableSays(String post, String units, String cases) {
		Person person = person(post);
		UnitSight sight = UnitSight.of(person);
		assertThat(word(sight.everything(), !sight.own().isEmpty(), !sight.authorities().isEmpty())).isEqualTo(units);
		Scope scope = person.scope();
		assertThat(word(scope.district(), !scope.units().isEmpty(), !scope.authorities().isEmpty())).isEqualTo(cases);
	}

	@Test
	void withoutAPostNothingIsSeen() {
		UnitSight sight = UnitSight.of(person());
		assertThat(sight.sql()).isEqualTo("(1 = 0)");
		assertThat(sight.parameters()).isEmpty();
		assertThat(person().scope().sql("c")).contains("case_participant").doesNotContain(" or ");
	}

	@Test
	void aScopeNamesExactlyItsParameters() {
		Scope scope = person("inspector@A-fire", "safety-officer@E-0001").scope();
		assertThat(scope.parameters()).containsOnlyKeys("scopeLogin", "scopeUnits", "scopeAuthorities");
		assertThat(scope.sql("c")).contains("c.unit in (:scopeUnits)", "c.town in (:scopeAuthorities)");
		assertThat(person("manager@D-demo").scope().parameters()).isEmpty();
	}

	private static Person person(String... posts) {
		return new Person("somebody", "演示-某人", Arrays.stream(posts).map(Group::parse).collect(Collectors.toSet()));
	}

	private static String word(boolean everything, boolean own, boolean authority) {
		if (everything) {
			return "district";
		}
		return own ? "unit" : authority ? "authority" : "nothing";
	}

}
