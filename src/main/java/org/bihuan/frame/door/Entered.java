package org.bihuan.frame.door;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.frame.Entrance;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Notes in a new session where it began, and goes on to the page that was asked for, or
 * to what is still owed. A page that takes what was owed is none to go on to.
 */
class Entered extends SavedRequestAwareAuthenticationSuccessHandler {

	private final RequestCache asked = new HttpSessionRequestCache();

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws ServletException, IOException {
		Entrance.note(request);
		if (who instanceof HalfEntered half) {
			getRedirectStrategy().sendRedirect(request, response, half.page());
		}
		else {
			if (this.asked.getRequest(request, response) instanceof DefaultSavedRequest page
					&& page.getServletPath().startsWith("/login/")) {
				this.asked.removeRequest(request, response);
			}
			super.onAuthenticationSuccess(request, response, who);
		}
	}

}
