package org.bihuan.organisation;

import java.util.Set;

import org.bihuan.shared.Group;

/**
 * What happens to the people of the district beside their daily work.
 */
public interface Staff {

	/**
	 * Somebody leaves: the account is closed, the posts chosen go to a successor, and
	 * stand-ins given or received end. Sessions that are still open end at their next
	 * request. Open work follows by {@link PersonLeft}, in the same transaction.
	 * @param login who leaves
	 * @param successor login of who takes over open work
	 * @param posts posts of the one who leaves that the successor gets
	 * @param reason why
	 * @param by who records it; an administrator
	 * @throws org.bihuan.shared.Refusal.Forbidden if the person may not
	 * @throws org.bihuan.shared.Refusal.Conflict if the account is closed already, or the
	 * last administrator's
	 * @throws org.bihuan.shared.Refusal.Invalid if there is no such person or successor,
	 * the successor's account is closed, a post is not the leaver's, or the reason is
	 * missing
	 */
	void leave(String login, String successor, Set<Group> posts, String reason, Person by);

}
