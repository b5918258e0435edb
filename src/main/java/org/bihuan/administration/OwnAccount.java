package org.bihuan.administration;

import java.util.List;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * What everyone may do with the own account.
 */
@Component
class OwnAccount {

	private final AccountDesk desk;

	private final Accounts accounts;

	private final SecondFactors factors;

	private final Sessions sessions;

	OwnAccount(AccountDesk desk, Accounts accounts, SecondFactors factors, Sessions sessions) {
		this.desk = desk;
		this.accounts = accounts;
		this.factors = factors;
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

	/**
	 * Takes a key into use, for the password and its first code.
	 * @param login the account
	 * @param password its password
	 * @param sealed the key under seal
	 * @param code its first code
	 * @return recovery codes
	 */
	List<String> beginFactor(String login, String password, String sealed, String code) {
		counting("proof", login, () -> this.desk.prove("proof", login, password));
		return this.factors.confirm(login, sealed, code);
	}

	/**
	 * Does without the second factor from now on, for the password and a code. Which of
	 * them was wrong is not told.
	 * @param login the account
	 * @param password its password
	 * @param code a code
	 */
	void endFactor(String login, String password, String code) {
		counting("proof", login, () -> {
			if (!proved(login, password) || !this.factors.prove(login, code)) {
				throw new Refusal.Invalid("proof", "administration.factor.wrong");
			}
		});
		this.factors.end(login);
	}

	private boolean proved(String login, String password) {
		try {
			this.desk.prove("proof", login, password);
			return true;
		}
		catch (Refusal.Invalid ex) {
			return false;
		}
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
