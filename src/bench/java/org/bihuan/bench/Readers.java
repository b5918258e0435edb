package org.bihuan.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;

/**
 * People who belong to those groups for which most tasks wait.
 */
final class Readers {

	private Readers() {
	}

	/** Somebody in as many groups. */
	static Person of(Program program, String like, int groups) {
		List<String> keys = program.jdbc().queryForList("""
				select group_key from wf_inbox_group where claimable = 1 and group_key like ?
				group by group_key order by count(*) desc, group_key limit ?""", String.class, like, groups);
		if (keys.size() < groups) {
			throw new IllegalStateException("Only %d groups like %s".formatted(keys.size(), like));
		}
		Set<Group> posts = keys.stream().map(Group::parse).collect(Collectors.toSet());
		return new Person("nobody", "nobody", posts);
	}

}
