package org.bihuan.administration;

import java.util.EnumSet;
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
 * Ends the sessions of an account on all nodes.
 */
@Component
class Sessions {

	private static final Set<Act> ENDING = EnumSet.of(Act.DISABLED, Act.PASSWORD_RESET, Act.PASSWORD_CHANGED);

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
