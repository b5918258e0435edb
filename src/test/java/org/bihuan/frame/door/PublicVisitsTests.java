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

class PublicVisitsTests {

	private final Clock clock = Mockito.mock(Clock.class);

	private final PublicVisits visits = new PublicVisits(2, this.clock);

	@Test
	void anAddressThatReadsTooFastWaitsAndNobodyElseDoes() throws ServletException, IOException {
		Instant start = Instant.parse("2026-11-02T02:00:00Z");
		Mockito.when(this.clock.instant()).thenReturn(start);
		assertThat(visit("192.0.2.1").getStatus()).isEqualTo(200);
		assertThat(visit("192.0.2.1").getStatus()).isEqualTo(200);
		MockHttpServletResponse refused = visit("192.0.2.1");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getHeader("Retry-After")).isEqualTo("61");
		assertThat(visit("192.0.2.2").getStatus()).isEqualTo(200);
		Mockito.when(this.clock.instant()).thenReturn(start.plus(Duration.ofMinutes(1)));
		assertThat(visit("192.0.2.1").getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse visit(String address) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/public/board");
		request.setRemoteAddr(address);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.visits.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
