package org.bihuan.frame.door;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bihuan.organisation.SecondFactors.Owed;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody whose password was right and who owes a second factor or a password of the
 * own. Does not count as authenticated: every rule refuses it but those that name it.
 */
class HalfEntered extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final Visitor visitor;

	private final Instant until;

	private final boolean codeGiven;

	private HalfEntered(Visitor visitor, @Nullable Object details, Instant now, boolean codeGiven) {
		super(List.of());
		this.visitor = visitor;
		this.until = now.plus(PATIENCE);
		this.codeGiven = codeGiven;
		setDetails(details);
	}

	static HalfEntered byPassword(Visitor visitor, @Nullable Object details, Instant now) {
		return new HalfEntered(visitor, details, now, false);
	}

	static HalfEntered byCode(Visitor visitor, @Nullable Object details, Instant now) {
		return new HalfEntered(visitor, details, now, true);
	}

	/**
	 * The page that takes what is owed next. The code comes first: whoever only learnt a
	 * first password changes nothing. The enrolment comes last, with the next login.
	 * @return its path
	 */
	String page() {
		if (this.visitor.owes() == Owed.CODE && !this.codeGiven) {
			return "/login/code";
		}
		return this.visitor.firstPassword() ? "/login/password" : "/login/enrol";
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
