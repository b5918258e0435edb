package org.bihuan.frame.door;

import java.time.Instant;
import java.util.List;

import org.bihuan.organisation.SecondFactors.Owed;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody whose password was right and who owes a second factor. Does not count as
 * authenticated: every rule refuses it but those that name it.
 */
class HalfEntered extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1;

	private final Visitor visitor;

	private final Instant until;

	HalfEntered(Visitor visitor, @Nullable Object details, Instant until) {
		super(List.of());
		this.visitor = visitor;
		this.until = until;
		setDetails(details);
	}

	/**
	 * The page that takes what is owed.
	 * @return its path
	 */
	String page() {
		return (this.visitor.owes() == Owed.ENROLMENT) ? "/login/enrol" : "/login/code";
	}

	boolean isOver(Instant now) {
		return now.isAfter(this.until);
	}

	@Override
	public Visitor getPrincipal() {
		return this.visitor;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

}
