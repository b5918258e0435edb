package org.bihuan.administration;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.AccountChanged;
import org.bihuan.organisation.AccountChanged.Act;
import org.bihuan.organisation.PersonLeft;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Shows and ends the sessions of an account on all nodes.
 */
@Component
class Sessions {

	private static final Set<Act> ENDING = EnumSet.of(Act.DISABLED, Act.PASSWORD_RESET, Act.PASSWORD_CHANGED,
			Act.SECOND_FACTOR_RESET);

	private final FindByIndexNameSessionRepository<?> sessions;

	private final AuditTrail audit;

	Sessions(FindByIndexNameSessionRepository<?> sessions, AuditTrail audit) {
		this.sessions = sessions;
		this.audit = audit;
	}

	/**
	 * Logs an account out everywhere.
	 * @param login the account
	 * @param by login of who does it
	 * @return how many sessions there were
	 */
	@Transactional
	public int end(String login, String by) {
		int ended = end(login);
		this.audit.record("account", by, login, "logged-out", Map.of("sessions", ended));
		return ended;
	}

	/**
	 * Where an account is logged in.
	 * @param login the account
	 * @param current name of the session that asks
	 * @return the sessions, the last used first
	 */
	List<OpenSession> of(String login, String current) {
		return this.sessions.findByPrincipalName(login)
			.values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> OpenSession.of(session, current))
			.sorted(Comparator.comparing(OpenSession::used).reversed())
			.toList();
	}

	/**
	 * Ends the account's other sessions, or one of them.
	 * @param login the account
	 * @param current name of the session that asks, which goes on
	 * @param mark the one to end; empty for all others
	 */
	@Transactional
	public void endOthers(String login, String current, String mark) {
		List<String> ids = this.sessions.findByPrincipalName(login)
			.keySet()
			.stream()
			.filter((id) -> !id.equals(current) && (mark.isEmpty() || OpenSession.mark(id).equals(mark)))
			.toList();
		if (!ids.isEmpty()) {
			ids.forEach(this.sessions::deleteById);
			this.audit.record("account", login, login, "logged-out", Map.of("sessions", ids.size()));
		}
	}

	// after the commit: what is rolled back ends no session
	@TransactionalEventListener
	void changed(AccountChanged event) {
		if (ENDING.contains(event.act())) {
			end(event.login());
		}
	}

	@TransactionalEventListener
	void left(PersonLeft event) {
		end(event.login());
	}

	private int end(String login) {
		Set<String> ids = Set.copyOf(this.sessions.findByPrincipalName(login).keySet());
		ids.forEach(this.sessions::deleteById);
		return ids.size();
	}

}
