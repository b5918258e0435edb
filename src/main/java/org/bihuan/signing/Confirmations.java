package org.bihuan.signing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords given to sign. The password itself never stands among the values of a form; a
 * confirmation counts for one task of one person, once, and not for long.
 */
@Service
class Confirmations {

	private static final Duration VALID = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final Tasks tasks;

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private final Clock clock;

	Confirmations(JdbcClient jdbc, Tasks tasks, Accounts accounts, PasswordEncoder passwords, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Takes a password.
	 * @param taskId the task whose record is to be signed
	 * @param password the password
	 * @param person who signs
	 * @throws Refusal.Invalid if it is not the person's password; counts as a failed
	 * login
	 */
	@Transactional(noRollbackFor = Refusal.Invalid.class)
	void confirm(String taskId, String password, Person person) {
		InboxRow row = this.tasks.find(taskId, person);
		if (!this.tasks.mayDo(row, person)) {
			throw new Refusal.Forbidden("signing.confirmation.forbidden");
		}
		Account account = this.accounts.account(person.login()).orElseThrow();
		Instant lockedUntil = account.lockedUntil();
		boolean locked = lockedUntil != null && lockedUntil.isAfter(this.clock.instant());
		if (locked || !this.passwords.matches(password, account.passwordHash())) {
			this.accounts.failed(person.login());
			throw new Refusal.Invalid("password", "signing.confirmation.wrong");
		}
		this.accounts.succeeded(person.login());
		forget(taskId, person.login());
		this.jdbc.sql("insert into sgn_confirmation (task_id, login, confirmed_at) values (?, ?, ?)")
			.params(taskId, person.login(), Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * Uses a confirmation up.
	 * @param taskId the task
	 * @param login who signs
	 * @return whether there was one that still counts
	 */
	boolean use(String taskId, String login) {
		boolean counts = this.jdbc
			.sql("select count(*) from sgn_confirmation where task_id = ? and login = ? and confirmed_at >= ?")
			.params(taskId, login, Timestamp.from(this.clock.instant().minus(VALID)))
			.query(Long.class)
			.single() > 0;
		forget(taskId, login);
		return counts;
	}

	private void forget(String taskId, String login) {
		this.jdbc.sql("delete from sgn_confirmation where task_id = ? and login = ?").params(taskId, login).update();
	}

}
