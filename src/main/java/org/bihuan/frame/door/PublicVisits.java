package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address that reads the public pages too fast wait.
 */
class PublicVisits extends OncePerRequestFilter {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private final AddressTimes times;

	PublicVisits(int most, Clock clock) {
		this.times = new AddressTimes(most, WINDOW, clock);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Duration> wait = this.times.wait(request.getRemoteAddr());
		if (wait.isPresent()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			return;
		}
		this.times.add(request.getRemoteAddr());
		chain.doFilter(request, response);
	}

}
