package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

class LongestSessionTests {

	private final LongestSession filter = new LongestSession(Duration.ofHours(12));

	private final HttpSession session = Mockito.mock(HttpSession.class);

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aBusySessionEndsAllTheSame() throws ServletException, IOException {
		requestAfter(Duration.ofHours(12));
		then(this.session).should(Mockito.never()).invalidate();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
		requestAfter(Duration.ofHours(12).plusMillis(1));
		then(this.session).should().invalidate();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void whoHasNoneGoesOn() throws ServletException, IOException {
		request(new MockHttpServletRequest());
	}

	private void requestAfter(Duration age) throws ServletException, IOException {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("worker", "x"));
		given(this.session.getCreationTime()).willReturn(1000L);
		given(this.session.getLastAccessedTime()).willReturn(1000L + age.toMillis());
		MockHttpServletRequest request = Mockito.spy(new MockHttpServletRequest());
		Mockito.doReturn(this.session).when(request).getSession(false);
		request(request);
	}

	private void request(MockHttpServletRequest request) throws ServletException, IOException {
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).as("goes on to the rules of the door").isNotNull();
	}

}
