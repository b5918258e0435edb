package org.bihuan.workflow.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;

/**
 * Where the tasks of a unit go that moves to another town.
 */
class UnitFollowerTests {

	private static final CaseNumber NUMBER = new CaseNumber("YH-demo-2026-1");

	private final InboxReader reader = Mockito.mock();

	private final InboxTable table = Mockito.mock();

	private final CaseFiles caseFiles = Mockito.mock();

	private final People people = Mockito.mock();

	private final Set<Person> everybody = new HashSet<>();

	private final UnitFollower follower = new UnitFollower(this.reader, this.table, this.caseFiles, this.people);

	UnitFollowerTests() {
		CaseHeader header = new CaseHeader(NUMBER, new UnitCode("E-0001"), "演示-甲厂", "fire", new UnitCode("A-fire"),
				new UnitCode("A-emergency"), new UnitCode("T-new"), "积尘", "GENERAL", "VERIFYING", null, Instant.EPOCH,
				"worker", null);
		BDDMockito.given(this.caseFiles.header(NUMBER)).willReturn(header);
		BDDMockito.given(this.people.holding(any()))
			.willAnswer((call) -> this.everybody.stream()
				.filter((person) -> person.posts().contains(call.<Group>getArgument(0)))
				.toList());
		BDDMockito.given(this.people.find(any()))
			.willAnswer((call) -> this.everybody.stream()
				.filter((person) -> person.login().equals(call.getArgument(0)))
				.findFirst());
		person("authority", "inspector@A-fire");
	}

	@Test
	void theNewTownGetsWhatWaitedForTheOldOne() {
		person("new", "inspector@T-new");
		InboxRow task = task(null, "inspector@T-old");
		moved();
		readdressed(task, "inspector@T-new", false);
	}

	@Test
	void whereTheNewTownHasNobodyWhoMayTheAuthorityGetsIt() {
		person("new", "inspector@T-new");
		InboxRow task = task(null, "inspector@T-old");
		BDDMockito.given(this.reader.barred("task")).willReturn(Set.of("new"));
		moved();
		readdressed(task, "inspector@A-fire", false);
	}

	@Test
	void whoeverIsOfBothTownsKeepsWhatWasClaimed() {
		person("both", "inspector@T-old", "inspector@T-new");
		InboxRow task = task("both", "inspector@T-old");
		moved();
		readdressed(task, "inspector@T-new", true);
	}

	@Test
	void whoeverIsOfTheOldTownAloneLosesWhatWasClaimed() {
		person("old", "inspector@T-old");
		person("new", "inspector@T-new");
		InboxRow task = task("old", "inspector@T-old");
		moved();
		readdressed(task, "inspector@T-new", false);
	}

	@Test
	void whatWaitsForOthersStaysWhereItIs() {
		task(null, "worker@E-0001", "inspector@A-fire");
		moved();
		Mockito.verify(this.table, Mockito.never()).readdress(any(), any(), any(), anyBoolean());
		Mockito.verify(this.caseFiles, Mockito.never()).record(any(), any(), any(), any(), any(), any());
	}

	private void moved() {
		this.follower.changed(new UnitChanged(unit("T-old"), unit("T-new"), "admin", Instant.EPOCH));
	}

	private void readdressed(InboxRow task, String to, boolean stays) {
		Mockito.verify(this.table).readdress(task, "inspector@T-old", to, stays);
		Mockito.verify(this.caseFiles)
			.record(eq(NUMBER), any(), eq("system"), eq("verify"), eq("moved"),
					eq(Map.of("from", "inspector@T-old", "to", to, "because", "unit-moved")));
	}

	private InboxRow task(@Nullable String assignee, String... groups) {
		InboxRow row = new InboxRow("task", "hazard-rectification", "verify", "复查验收", null, NUMBER, "积尘", "E-0001",
				"演示-甲厂", "fire", "GENERAL", Instant.EPOCH, null, assignee, null, List.of(groups), null, null);
		BDDMockito.given(this.reader.openAt("E-0001"))
			.willReturn(List.of(new TaskRecord(row, "definition", "Verify", null, null, "OPEN")));
		return row;
	}

	private void person(String login, String... posts) {
		this.everybody
			.add(new Person(login, login, Arrays.stream(posts).map(Group::parse).collect(Collectors.toSet())));
	}

	private static UnitView unit(String town) {
		return new UnitView(new UnitCode("E-0001"), "演示-甲厂", UnitKind.ENTERPRISE, List.of("fire"), List.of(),
				new UnitCode("A-fire"), new UnitCode(town), new UnitCode("D-demo"));
	}

}
