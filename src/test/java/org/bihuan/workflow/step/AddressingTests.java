package org.bihuan.workflow.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.InboxReader;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

/**
 * Who gets a step, and who is kept out of it.
 */
class AddressingTests {

	private static final CaseNumber NUMBER = new CaseNumber("YH-demo-2026-1");

	private final CaseHeader header = new CaseHeader(NUMBER, new UnitCode("E-0001"), "演示-甲厂", "fire",
			new UnitCode("A-fire"), new UnitCode("A-emergency"), new UnitCode("T-longzhou"), "积尘", "GENERAL",
			"VERIFYING", null, Instant.EPOCH, "inspector1", null);

	private final Set<Person> everybody = new HashSet<>();

	private final List<InboxRow> done = new ArrayList<>();

	private final CaseFiles caseFiles = Mockito.mock();

	private final InboxReader inbox = Mockito.mock();

	private final People people = Mockito.mock();

	private final Separation separation = new Separation(this.inbox, this.people);

	AddressingTests() {
		BDDMockito.given(this.caseFiles.header(NUMBER)).willReturn(this.header);
		BDDMockito.given(this.inbox.done(any(), any()))
			.willAnswer((call) -> this.done.stream()
				.filter((row) -> call.<List<String>>getArgument(1).contains(row.step()))
				.toList());
		BDDMockito.given(this.people.holding(any()))
			.willAnswer((call) -> this.everybody.stream()
				.filter((person) -> person.posts().contains(call.<Group>getArgument(0)))
				.toList());
		BDDMockito.given(this.people.find(any()))
			.willAnswer((call) -> this.everybody.stream()
				.filter((person) -> person.login().equals(call.getArgument(0)))
				.findFirst());
		person("deputy", "deputy-leader@E-0001");
		person("town", "inspector@T-longzhou");
		person("inspector1", "inspector@A-fire");
	}

	@Test
	void theWantedGroupGetsItAsLongAsSomebodyIsEligible() {
		assertThat(address("deputy-leader@unit", "self-acceptance")).isEqualTo("deputy-leader@E-0001");
		assertThat(address("inspector@authority", "self-acceptance")).isEqualTo("inspector@A-fire");
		Mockito.verify(this.caseFiles, Mockito.never()).record(any(), any(), any(), any(), any(), any());
	}

	@Test
	void whereNobodyIsEligibleTheTownGetsItAndTheFileSaysWhy() {
		done("self-acceptance", null, "deputy");
		assertThat(address("deputy-leader@unit", "self-acceptance")).isEqualTo("inspector@T-longzhou");
		Mockito.verify(this.caseFiles)
			.record(eq(NUMBER), any(), eq("system"), eq("verify"), eq("readdressed"), eq(Map.of("from",
					"deputy-leader@E-0001", "to", "inspector@T-longzhou", "because", "separation-of-duties")));
	}

	@Test
	void whereTheTownIsNotEligibleEitherTheAuthorityGetsIt() {
		done("self-acceptance", null, "deputy");
		done("rectify-measure", "1", "town");
		assertThat(address("deputy-leader@unit", "self-acceptance", "rectify-measure")).isEqualTo("inspector@A-fire");
	}

	@Test
	void whereNobodyAtAllIsEligibleTheWantedGroupKeepsIt() {
		done("self-acceptance", null, "deputy");
		done("rectify-measure", "1", "town");
		done("rectify-measure", "2", "inspector1");
		assertThat(address("deputy-leader@unit", "self-acceptance", "rectify-measure"))
			.isEqualTo("deputy-leader@E-0001");
	}

	@Test
	void onlyTheLastDoerOfAStepIsBarred() {
		done("verify", null, "inspector1");
		done("verify", null, "inspector2");
		assertThat(barred("verify")).containsExactly("inspector2");
	}

	@Test
	void theLastDoerOfEachMeasureIsBarred() {
		done("rectify-measure", "1", "worker1");
		done("rectify-measure", "2", "worker2");
		done("rectify-measure", "1", "worker3");
		assertThat(barred("rectify-measure")).containsExactlyInAnyOrder("worker2", "worker3");
	}

	@Test
	void whoeverFoundItOnSomebodyElseDoesNotConfirmIt() {
		assertThat(barred("registration")).containsExactly("inspector1");
	}

	@Test
	void whoeverFoundItAtHomeMayConfirmIt() {
		this.everybody.clear();
		person("inspector1", "safety-officer@E-0001");
		assertThat(barred("registration")).isEmpty();
	}

	@Test
	void withoutARuleNobodyIsBarred() {
		assertThat(barred()).isEmpty();
	}

	private Set<String> barred(String... notBy) {
		return this.separation.barred(List.of(notBy), this.header);
	}

	private String address(String to, String... notBy) {
		StepModels models = Mockito.mock();
		BDDMockito.given(models.step("d:1", "verify"))
			.willReturn(new StepModel("verify", "复查", "Verify", "verify", null, List.of(notBy), Map.of(), null));
		return new Addressing(this.caseFiles, this.people, Mockito.mock(Units.class), models, this.separation)
			.address(NUMBER, "d:1", "verify", to);
	}

	private void person(String login, String post) {
		this.everybody.add(new Person(login, "演示-" + login, Set.of(Group.parse(post))));
	}

	private void done(String step, String item, String login) {
		this.done.add(new InboxRow("t" + this.done.size(), "p", step, step, item, NUMBER, "积尘", "E-0001", "演示-甲厂",
				"fire", "GENERAL", Instant.EPOCH, null, login, Instant.EPOCH, List.of(), Instant.EPOCH, null));
	}

}
