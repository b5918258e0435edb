package org.bihuan.frame.page;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class PageLocaleTests {

	@Test
	void behindTlsTheCookieIsBoundToItsHost() {
		Cookie cookie = chosen(true);
		assertThat(cookie.getName()).isEqualTo("__Host-bihuan-lang");
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
		assertThat(cookie.getDomain()).isNull();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(chosen(false).getName()).isEqualTo("bihuan-lang");
	}

	private static Cookie chosen(boolean hostOnly) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new PageLocale(hostOnly).setLocale(new MockHttpServletRequest("GET", "/login"), response, Locale.ENGLISH);
		return response.getCookies()[0];
	}

}
