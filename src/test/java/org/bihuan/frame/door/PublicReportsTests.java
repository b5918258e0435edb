package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class PublicReportsTests {

	private final Clock clock = Mockito.mock(Clock.class);

	private final PublicReports reports = new PublicReports(1, this.clock);

	@Test
	void anAddressThatReportsTooMuchIsSentBackToAPageThatSaysSo() throws ServletException, IOException {
		Instant start = Instant.parse("2026-11-02T02:00:00Z");
		Mockito.when(this.clock.instant()).thenReturn(start);
		assertThat(send("POST", "192.0.2.1").getStatus()).isEqualTo(200);
		MockHttpServletResponse refused = send("POST", "192.0.2.1");
		assertThat(refused.getStatus()).isEqualTo(303);
		assertThat(refused.getHeader("Location")).isEqualTo("/q/abc?later");
		assertThat(send("GET", "192.0.2.1").getStatus()).isEqualTo(200);
		assertThat(send("POST", "192.0.2.2").getStatus()).isEqualTo(200);
		Mockito.when(this.clock.instant()).thenReturn(start.plus(Duration.ofMinutes(10)));
		assertThat(send("POST", "192.0.2.1").getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse send(String method, String address) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/q/abc/reports");
		request.setServletPath("/q/abc/reports");
		request.setRemoteAddr(address);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.reports.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
