package org.bihuan.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who sees releases, and their entry in the navigation.
 */
@Component
class ReleasePeople implements NavigationEntry {

	private static final Set<String> ROLES = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code(),
			Role.AUDITOR.code());

	private final People people;

	ReleasePeople(People people) {
		this.people = people;
	}

	Person reader() {
		Person person = this.people.current();
		if (ROLES.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("release.forbidden");
		}
		return person;
	}

	Person designer() {
		Person person = this.people.current();
		if (!person.holds(Role.PROCESS_DESIGNER.code())) {
			throw new Refusal.Forbidden("release.forbidden");
		}
		return person;
	}

	/** What people are called, by login; whoever is nobody any more keeps the login. */
	Map<String, String> names(Stream<String> logins) {
		List<String> asked = logins.distinct().toList();
		Map<String, String> names = this.people.names(asked);
		return asked.stream().collect(Collectors.toMap(Function.identity(), (one) -> names.getOrDefault(one, one)));
	}

	@Override
	public String key() {
		return "releases";
	}

	@Override
	public String messageKey() {
		return "release.navigation";
	}

	@Override
	public String path() {
		return "/releases";
	}

	@Override
	public Set<String> roles() {
		return ROLES;
	}

	@Override
	public int order() {
		return 730;
	}

}
