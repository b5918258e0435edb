package org.bihuan.organisation;

import java.util.Optional;

/**
 * Accounts as the door sees them. Five failed attempts close an account for 15 minutes.
 */
public interface Accounts {

	/**
	 * Finds an account.
	 * @param login its name
	 * @return the account, or empty if there is none
	 */
	Optional<Account> account(String login);

	/**
	 * Counts a failed attempt; unknown names are ignored.
	 * @param login the name that was given
	 */
	void failed(String login);

	/**
	 * Forgets failed attempts after a success.
	 * @param login the account's name
	 */
	void succeeded(String login);

	/**
	 * Keeps the hash of the same password made anew, unless the password was changed
	 * meanwhile.
	 * @param login the account's name
	 * @param before the hash until now
	 * @param after the new one
	 */
	void renewed(String login, String before, String after);

}
