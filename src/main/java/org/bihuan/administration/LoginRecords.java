package org.bihuan.administration;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Accounts;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureCredentialsExpiredEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.authentication.event.AuthenticationFailureExpiredEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records who logs in and who fails to, without passwords, in one chain. A program sends
 * its password with every call, so its logins are recorded once in twelve hours for each
 * address. Failures are recorded up to a number and then counted, and a name that is no
 * account's is never kept: it may be a password in the wrong field.
 */
@Component
class LoginRecords {

	private static final String SCOPE = "login";

	private static final String UNKNOWN = "unknown";

	private final AuditTrail audit;

	private final Accounts accounts;

	private final TransactionOperations transaction;

	private final Quota programs;

	private final Quota failures;

	LoginRecords(AuditTrail audit, Accounts accounts, TransactionOperations transaction, Clock clock) {
		this.audit = audit;
		this.accounts = accounts;
		this.transaction = transaction;
		this.programs = new Quota(1, Duration.ofHours(12), clock);
		this.failures = new Quota(10, Duration.ofMinutes(15), clock);
	}

	@EventListener
	void entered(AuthenticationSuccessEvent event) {
		Authentication who = event.getAuthentication();
		boolean program = byPassword();
		if (!who.isAuthenticated()) {
			// half in: recorded when the other half is proved, or as a failure
			return;
		}
		if (!program || this.programs.take(who.getName() + " " + address(who)).isPresent()) {
			record(who.getName(), program ? "program" : "entered", Map.of("address", address(who)));
		}
	}

	@EventListener
	void left(LogoutSuccessEvent event) {
		Authentication who = event.getAuthentication();
		if (who.isAuthenticated()) {
			record(who.getName(), "left", Map.of("address", address(who)));
		}
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		Authentication who = event.getAuthentication();
		String login = this.accounts.account(who.getName()).isPresent() ? who.getName() : UNKNOWN;
		OptionalInt leftOut = this.failures.take(login);
		if (leftOut.isPresent()) {
			Map<String, Object> content = new HashMap<>(Map.of("address", address(who), "because", because(event)));
			if (leftOut.getAsInt() > 0) {
				content.put("leftOut", leftOut.getAsInt());
			}
			record(login, "failed", content);
		}
	}

	private void record(String login, String outcome, Map<String, ?> content) {
		this.transaction.executeWithoutResult((status) -> this.audit.record(SCOPE, login, login, outcome, content));
	}

	private static String because(AbstractAuthenticationFailureEvent event) {
		if (event instanceof AuthenticationFailureLockedEvent) {
			return "locked";
		}
		if (event instanceof AuthenticationFailureCredentialsExpiredEvent) {
			return "password alone";
		}
		if (event instanceof AuthenticationFailureExpiredEvent) {
			return "first password";
		}
		return (event instanceof AuthenticationFailureDisabledEvent) ? "closed" : "wrong";
	}

	private static String address(Authentication who) {
		return (who.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

	private static boolean byPassword() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

}
