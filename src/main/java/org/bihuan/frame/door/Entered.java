package org.bihuan.frame.door;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.frame.Entrance;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Notes in a new session where it began, and goes on to the page that was asked for, or
 * to what is still owed.
 */
class Entered extends SavedRequestAwareAuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws ServletException, IOException {
		Entrance.note(request);
		if (who instanceof HalfEntered half) {
			getRedirectStrategy().sendRedirect(request, response, half.page());
		}
		else {
			super.onAuthenticationSuccess(request, response, who);
		}
	}

}
