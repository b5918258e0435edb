package org.bihuan.workflow.step;

import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.Standing;
import org.bihuan.shared.Group;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do a task, and in whose place.
 */
class VerdictTests {

	private static final Group LEADER = Group.parse("principal-leader@E-1");

	private static final Group WORKER = Group.parse("worker@E-1");

	private final Person own = new Person("boss", "Boss", Set.of(LEADER));

	private final Person deputy = new Person("deputy", "Deputy", Set.of(WORKER, LEADER),
			Set.of(new Standing(LEADER, "boss", false)));

	@Test
	void aPostOfOnesOwnNeedsNoStandIn() {
		assertThat(verdict(this.own, Set.of(), true)).isEqualTo(new Verdict(null, null));
		assertThat(verdict(new Person("boss", "Boss", Set.of(WORKER)), Set.of(), false).refusal())
			.isEqualTo("notForYou");
		assertThat(verdict(this.own, Set.of("boss"), false).refusal()).isEqualTo("separation");
	}

	@Test
	void aDeputyActsInSomebodysPlaceAndSeparationCountsBoth() {
		assertThat(verdict(this.deputy, Set.of(), false)).isEqualTo(new Verdict(null, "boss"));
		assertThat(verdict(this.deputy, Set.of("boss"), false).refusal()).isEqualTo("separation");
		assertThat(verdict(this.deputy, Set.of("deputy"), false).refusal()).isEqualTo("separation");
	}

	@Test
	void aDutyInPersonAsksForTheDocument() {
		assertThat(verdict(this.deputy, Set.of(), true).refusal()).isEqualTo("inPerson");
		Person documented = new Person("deputy", "Deputy", Set.of(LEADER), Set.of(new Standing(LEADER, "boss", true)));
		assertThat(verdict(documented, Set.of(), true)).isEqualTo(new Verdict(null, "boss"));
	}

	private static Verdict verdict(Person person, Set<String> barred, boolean inPerson) {
		return Verdict.of(List.of(LEADER), person, barred, inPerson);
	}

}
