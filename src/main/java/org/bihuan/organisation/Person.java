package org.bihuan.organisation;

import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

/**
 * A person with the roles held at units; sight and acts follow from these and nothing
 * else.
 *
 * @param login the account's name
 * @param name the name as people write it
 * @param posts roles held at units, those of stand-ins among them
 * @param standings the posts that are somebody else's
 */
public record Person(String login, String name, Set<Group> posts, Set<Standing> standings) {

	/**
	 * A person who stands in for nobody.
	 * @param login the account's name
	 * @param name the name as people write it
	 * @param posts roles held at units
	 */
	public Person(String login, String name, Set<Group> posts) {
		this(login, name, posts, Set.of());
	}

	/**
	 * Whether a post is the person's own and not held in somebody's place.
	 * @param post the post
	 * @return true if so
	 */
	public boolean owns(Group post) {
		return this.posts.contains(post) && this.standings.stream().noneMatch((one) -> one.post().equals(post));
	}

	/**
	 * Whether the role is held at any unit.
	 * @param role the role
	 * @return true if held anywhere
	 */
	public boolean holds(String role) {
		return this.posts.stream().anyMatch((post) -> post.role().equals(role));
	}

	/**
	 * Whether the role is held at this unit.
	 * @param role the role
	 * @param unit the unit
	 * @return true if held there
	 */
	public boolean holds(String role, UnitCode unit) {
		return this.posts.contains(new Group(role, unit));
	}

	/**
	 * Whether the person may look at the work of an authority's people: its chiefs and
	 * leaders, the office, and managers.
	 * @param authority the authority, town or office
	 * @return true if so
	 */
	public boolean looksAfter(UnitCode authority) {
		return holds(Role.SUPERVISOR.code()) || holds(Role.OFFICE_DIRECTOR.code()) || holds(Role.MANAGER.code())
				|| holds(Role.SECTION_CHIEF.code(), authority) || holds(Role.AUTHORITY_LEADER.code(), authority);
	}

	/**
	 * What this person may see.
	 * @return the scope
	 */
	public Scope scope() {
		return Scope.of(this);
	}

}
