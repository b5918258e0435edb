package org.bihuan.administration;

import java.util.List;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.Accounts;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * What everyone may do with the own account.
 */
@Component
class OwnAccount {

	private final AccountDesk desk;

	private final Accounts accounts;

	private final Sessions sessions;

	OwnAccount(AccountDesk desk, Accounts accounts, Sessions sessions) {
		this.desk = desk;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	/**
	 * Changes the password and ends all sessions. A wrong current password counts as a
	 * failed login, or a session left open would be a place to guess at.
	 * @param login the account
	 * @param current the password until now
	 * @param fresh the new one
	 */
	void changePassword(String login, String current, String fresh) {
		counting("current", login, () -> this.desk.changePassword(login, current, fresh));
	}

	List<OpenSession> sessions(String login, String current) {
		return this.sessions.of(login, current);
	}

	/**
	 * Ends other sessions, for the password.
	 * @param login the account
	 * @param password its password
	 * @param current name of the session that asks, which goes on
	 * @param mark the one to end; empty for all others
	 */
	void endOthers(String login, String password, String current, String mark) {
		counting("proof", login, () -> this.desk.prove("proof", login, password));
		this.sessions.endOthers(login, current, mark);
	}

	private void counting(String field, String login, Runnable act) {
		try {
			act.run();
		}
		catch (Refusal.Invalid ex) {
			if (ex.problems().stream().anyMatch((problem) -> problem.field().equals(field))) {
				this.accounts.failed(login);
			}
			throw ex;
		}
	}

	void logOut(String login) {
		this.sessions.end(login, login);
	}

}
