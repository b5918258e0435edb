package org.bihuan.organisation;

import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;

/**
 * What administrators do with accounts, and everyone with the own password. Each call is
 * one transaction and tells {@link AccountChanged}; who may call it the caller decides.
 */
public interface AccountDesk {

	/**
	 * One page of accounts by login, with the exact count.
	 * @param filter what to list
	 * @return the page
	 */
	Listing<AccountView> list(AccountFilter filter);

	/**
	 * One account.
	 * @param login its name
	 * @return the account
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none
	 */
	AccountView find(String login);

	/**
	 * Opens an account. Its password is a first one: it opens only the page that replaces
	 * it, and ends after a time.
	 * @param account what it starts with
	 * @param by login of who opens it
	 * @throws org.bihuan.shared.Refusal.Invalid if login, name, password or a post is not
	 * acceptable
	 */
	void create(NewAccount account, String by);

	/**
	 * Gives a person another name.
	 * @param login the account
	 * @param name the new name
	 * @param by login of who does it
	 */
	void rename(String login, String name, String by);

	/**
	 * Gives a post, with effect at once.
	 * @param login the account
	 * @param post role and unit
	 * @param by login of who does it
	 */
	void appoint(String login, Group post, String by);

	/**
	 * Takes a post away, with effect at once.
	 * @param login the account
	 * @param post role and unit
	 * @param by login of who does it
	 * @throws org.bihuan.shared.Refusal.Conflict if nobody would be administrator any
	 * more
	 */
	void dismiss(String login, Group post, String by);

	/**
	 * Opens a closed account again.
	 * @param login the account
	 * @param by login of who does it
	 */
	void enable(String login, String by);

	/**
	 * Closes an account.
	 * @param login the account
	 * @param by login of who does it
	 * @throws org.bihuan.shared.Refusal.Conflict if nobody would be administrator any
	 * more
	 */
	void disable(String login, String by);

	/**
	 * Gives an account a new password, again a first one, and unlocks it.
	 * @param login the account
	 * @param password the new password
	 * @param by login of who does it
	 */
	void resetPassword(String login, String password, String by);

	/**
	 * Compares a password with an account's, for what asks for it anew. A wrong one does
	 * not count here as a failed login; whoever asks says so.
	 * @param field the field in which it was typed
	 * @param login the account
	 * @param password the password
	 * @throws org.bihuan.shared.Refusal.Invalid if it is another, or the account is
	 * locked
	 */
	void prove(String field, String login, String password);

	/**
	 * Gives the own account a new password.
	 * @param login the own account
	 * @param current the password until now
	 * @param fresh the new one
	 * @throws org.bihuan.shared.Refusal.Invalid if the current one is wrong or the new
	 * one is not acceptable
	 */
	void changePassword(String login, String current, String fresh);

	/**
	 * Replaces the first password of the own account, which was proved to get here.
	 * @param login the own account
	 * @param fresh the new password
	 * @throws org.bihuan.shared.Refusal.Invalid if the new one is not acceptable
	 * @throws org.bihuan.shared.Refusal.Conflict if the password is no first one any more
	 */
	void replaceFirst(String login, String fresh);

	/**
	 * Ends a lockout before its time.
	 * @param login the account
	 * @param by login of who does it
	 */
	void unlock(String login, String by);

}
