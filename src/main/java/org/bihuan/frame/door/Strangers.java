package org.bihuan.frame.door;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that are answered without asking who comes: public pages, and the pages behind
 * a risk point's square unless somebody is logged in.
 */
class Strangers implements RequestMatcher {

	private static final Pattern PUBLIC = Pattern.compile("/public(/.*)?|/check/.*");

	private static final Pattern SCANNED = Pattern.compile("/q/[^/]*(/reports)?");

	private final HttpSessionSecurityContextRepository logins = new HttpSessionSecurityContextRepository();

	@Override
	public boolean matches(HttpServletRequest request) {
		String path = request.getServletPath();
		return PUBLIC.matcher(path).matches()
				|| SCANNED.matcher(path).matches() && !this.logins.containsContext(request);
	}

}
