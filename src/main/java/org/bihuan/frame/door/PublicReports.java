package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address wait from which too many reports came: the page that it is sent back to
 * says so.
 */
class PublicReports extends OncePerRequestFilter {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final AddressTimes times;

	PublicReports(int most, Clock clock) {
		this.times = new AddressTimes(most, WINDOW, clock);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !request.getServletPath().startsWith("/q/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.times.wait(request.getRemoteAddr()).isPresent()) {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader("Location", request.getServletPath().replaceFirst("/reports$", "") + "?later");
			return;
		}
		this.times.add(request.getRemoteAddr());
		chain.doFilter(request, response);
	}

}
