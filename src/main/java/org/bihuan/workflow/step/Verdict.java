package org.bihuan.workflow.step;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.Standing;
import org.bihuan.shared.Group;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may do a task of some groups, and in whose place.
 *
 * @param refusal why not: {@code notForYou}, {@code separation} or {@code inPerson}; null
 * if the person may
 * @param onBehalfOf login of whom that person stands in for; null for nobody
 */
public record Verdict(@Nullable String refusal, @Nullable String onBehalfOf) {

	static Verdict of(List<Group> groups, Person person, Set<String> barred, boolean inPerson) {
		if (groups.stream().noneMatch(person.posts()::contains)) {
			return new Verdict("notForYou", null);
		}
		if (barred.contains(person.login())) {
			return new Verdict("separation", null);
		}
		if (groups.stream().anyMatch(person::owns)) {
			return new Verdict(null, null);
		}
		List<Standing> standings = person.standings()
			.stream()
			.filter((one) -> groups.contains(one.post()) && !barred.contains(one.person()))
			.sorted(Comparator.comparing(Standing::person))
			.toList();
		if (standings.isEmpty()) {
			return new Verdict("separation", null);
		}
		return standings.stream()
			.filter((one) -> !inPerson || one.documented())
			.findFirst()
			.map((one) -> new Verdict(null, one.person()))
			.orElse(new Verdict("inPerson", null));
	}

	/**
	 * Whether the person may.
	 * @return true if so
	 */
	public boolean may() {
		return this.refusal == null;
	}

}
