package org.bihuan.letter.register;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LetterQueryTests {

	@ParameterizedTest
	@CsvSource({ "year,26", "year,2026x", "year,1999", "year,20 6", "kind,reminder", "kind,NOTHING", "state,issued",
			"state,1 or 1=1" })
	void whatCannotBeReadIsRefusedByItsName(String name, String value) {
		assertThatThrownBy(() -> LetterQuery.of(Map.of(name, value))).isInstanceOfSatisfying(Refusal.Unreadable.class,
				(refusal) -> assertThat(refusal.arguments()).containsExactly(name));
	}

	@Test
	void nobodyTypesABook() {
		assertThatThrownBy(() -> LetterQuery.of(Map.of("q", "x".repeat(101)))).isInstanceOf(Refusal.Unreadable.class);
	}

	@Test
	void onlyWhatTheRegisterKnowsIsAFilter() {
		LetterQuery query = LetterQuery.of(Map.of("year", " 2026 ", "kind", "", "cursor", "50", "other", "x"));
		assertThat(query.text()).isEqualTo("year=2026");
		assertThat(query.parameters()).containsExactly(Map.entry("year", 2026));
	}

	@Test
	void marksOfAPatternStandForNothing() {
		assertThat(LetterQuery.of(Map.of("q", "50%_\\A")).parameters()).containsEntry("q", "%50a%");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inspector@A-1", "letter-clerk@A-1", "legal-reviewer@A-1", "principal-leader@A-1",
			"safety-officer@A-1" })
	void whatIsWrittenToABodyIsSeenThereOnceItIsIssued(String post) {
		LetterSight sight = LetterSight.of(new Person("p", "P", Set.of(Group.parse(post))));
		assertThat(sight.everything()).isFalse();
		assertThat(sight.sql())
			.isEqualTo("(l.issuer in (:sightOwn) or (l.issued_at is not null and l.addressee in (:sightOwn)))");
		assertThat(sight.parameters()).containsExactly(Map.entry("sightOwn", Set.of("A-1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tip-off-officer@A-1", "admin@D-demo" })
	void whoDoesNotWorkOnLettersSeesNone(String post) {
		LetterSight sight = LetterSight.of(new Person("p", "P", Set.of(Group.parse(post))));
		assertThat(sight.sql()).isEqualTo("(1 = 0)");
		assertThat(sight.parameters()).isEmpty();
	}

	@Test
	void workersSeeWhatTheirOwnUnitPosts() {
		LetterSight sight = LetterSight.of(new Person("p", "P", Set.of(Group.parse("worker@E-1"))));
		assertThat(sight.sql())
			.isEqualTo("((l.issued_at is not null and l.issuer in (:sightColleagues) and l.kind in (:sightPosted)))");
		assertThat(sight.parameters()).containsOnly(Map.entry("sightColleagues", Set.of("E-1")),
				Map.entry("sightPosted", List.of("COMMITMENT")));
		LetterSight both = LetterSight
			.of(new Person("p", "P", Set.of(Group.parse("worker@E-1"), Group.parse("safety-officer@E-2"))));
		assertThat(both.sql()).contains(":sightOwn", " or ", ":sightColleagues");
		assertThat(both.parameters()).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource({ "supervisor@O-demo", "office-director@O-demo", "manager@D-demo", "auditor@D-demo" })
	void theDistrictIsReadWhole(String post) {
		assertThat(LetterSight.of(new Person("p", "P", Set.of(Group.parse(post)))).sql()).isEqualTo("(1 = 1)");
	}

}
