package org.bihuan.workflow.verb;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIns;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.step.Admission;
import org.bihuan.workflow.step.Verdict;

import org.springframework.stereotype.Component;

/**
 * Who can be chosen for what.
 */
@Component
class Colleagues {

	/** Roles that decide about other people's tasks, at their own unit. */
	private static final Set<String> LEADERS = Set.of("section-chief", "authority-leader", "principal-leader");

	/** Roles that do so for the whole district. */
	private static final Set<String> OFFICE = Set.of("supervisor", "office-director");

	private final People people;

	private final Accounts accounts;

	private final StandIns standIns;

	private final CaseFiles caseFiles;

	private final Admission admission;

	Colleagues(People people, Accounts accounts, StandIns standIns, CaseFiles caseFiles, Admission admission) {
		this.people = people;
		this.accounts = accounts;
		this.standIns = standIns;
		this.caseFiles = caseFiles;
		this.admission = admission;
	}

	/** Somebody in service. */
	Person inService(String field, String login) {
		return this.people.find(login)
			.filter((person) -> this.accounts.account(login).filter(Account::enabled).isPresent())
			.orElseThrow(() -> new Refusal.Invalid(field, "workflow.verb.nobody"));
	}

	/** Why somebody in service cannot do a task; empty if that person can. */
	Optional<String> hindrance(TaskRecord task, Person person) {
		Verdict verdict = this.admission.verdict(task, person);
		return Optional.ofNullable(verdict.refusal()).map((why) -> "workflow.assign." + why);
	}

	/** Everyone in service who can do a task. */
	List<Person> able(TaskRecord task) {
		return Admission.groups(task.row())
			.stream()
			.flatMap((group) -> this.people.holding(group).stream())
			.distinct()
			.filter((person) -> this.admission.verdict(task, person).may())
			.sorted(Comparator.comparing(Person::login))
			.toList();
	}

	/** Whether the person decides about other people's tasks of these groups. */
	static boolean leads(InboxRow row, Person person) {
		Set<UnitCode> units = Admission.groups(row).stream().map(Group::unit).collect(Collectors.toSet());
		return person.posts()
			.stream()
			.anyMatch((post) -> OFFICE.contains(post.role())
					|| (LEADERS.contains(post.role()) && units.contains(post.unit())));
	}

	/** Units whose people may help with a task: those of its groups. */
	List<Person> helpers(InboxRow row) {
		return at(Admission.groups(row).stream().map(Group::unit));
	}

	/**
	 * Those who are near the case: of its unit, its authorities, its town, and one's own.
	 */
	List<Person> near(InboxRow row, Person person) {
		CaseHeader header = this.caseFiles.header(row.caseNumber());
		Stream<UnitCode> ofCase = Stream
			.of(Optional.of(header.unit()), Optional.of(header.authority()),
					Optional.ofNullable(header.leadAuthority()), Optional.ofNullable(header.town()))
			.flatMap(Optional::stream);
		Stream<UnitCode> others = Stream.concat(Admission.groups(row).stream().map(Group::unit),
				person.posts().stream().map(Group::unit));
		return at(Stream.concat(ofCase, others));
	}

	boolean sees(InboxRow row, Person person) {
		try {
			this.caseFiles.header(row.caseNumber(), person.scope());
			return true;
		}
		catch (Refusal.NotFound ex) {
			return false;
		}
	}

	private List<Person> at(Stream<UnitCode> units) {
		Map<String, Person> found = new TreeMap<>();
		units.distinct()
			.flatMap((unit) -> this.standIns.colleagues(unit).stream())
			.forEach((person) -> found.put(person.login(), person));
		return List.copyOf(found.values());
	}

	List<Person> holders(InboxRow row) {
		String holder = row.assignee();
		if (holder != null) {
			return this.people.find(holder).stream().toList();
		}
		return Admission.groups(row)
			.stream()
			.flatMap((group) -> this.people.holding(group).stream())
			.distinct()
			.toList();
	}

}
