package org.bihuan.frame.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.bihuan.frame.ContentPolicy;
import org.bihuan.frame.problem.Answers;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.SecondFactors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The ways in: programs, engine routes that are shut, pages of everybody, pages.
 * Everything that is not named here needs a login; who may do what is decided by the
 * rooms.
 */
@Configuration(proxyBeanMethods = false)
class Door {

	/** The engine's own routes are shut but for those by which a modeler sends models. */
	private static final String[] PROGRAMS = { "/api/**", "/actuator/**", "/v3/**", "/engine-rest/version",
			"/engine-rest/deployment", "/engine-rest/deployment/create" };

	private static final int METHOD_NOT_ALLOWED = HttpStatus.METHOD_NOT_ALLOWED.value();

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

	private final RefusedAtTheDoor refused;

	private final Answers answers;

	private final FailedLogins failures;

	private final Duration longestSession;

	Door(RefusedAtTheDoor refused, Answers answers, FailedLogins failures,
			@Value("${bihuan.door.longest-session:PT24H}") Duration longestSession) {
		this.refused = refused;
		this.answers = answers;
		this.failures = failures;
		this.longestSession = longestSession;
	}

	@Bean
	@Order(2)
	SecurityFilterChain shut(HttpSecurity http) throws Exception {
		return http.securityMatcher("/engine-rest/**", "/camunda/**")
			.headers(Door::headers)
			.csrf((csrf) -> csrf.disable())
			.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
			.exceptionHandling((handling) -> handling
				.authenticationEntryPoint((request, response, ex) -> this.refused.hide(request, response))
				.accessDeniedHandler((request, response, ex) -> this.refused.hide(request, response)))
			.build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, People people, Proofs proofs, Accounts accounts,
			SecondFactors factors, Clock clock) throws Exception {
		return http.securityMatcher(PROGRAMS)
			.authenticationManager(proofs.ofPrograms())
			.headers(Door::headers)
			.addFilterBefore(new Patience(this.failures, this.answers), BasicAuthenticationFilter.class)
			.addFilterBefore(new LongestSession(this.longestSession), AuthorizationFilter.class)
			.addFilterBefore(new ClosedAccounts(accounts, factors, clock), AuthorizationFilter.class)
			.httpBasic((basic) -> basic.authenticationEntryPoint(this.refused))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache((cache) -> cache.disable())
			.csrf((csrf) -> csrf.requireCsrfProtectionMatcher(Door::mayBeForged))
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/**")
				.access(administrators(people))
				.anyRequest()
				.authenticated())
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(this.refused).accessDeniedHandler(this.refused))
			.build();
	}

	/**
	 * Pages of everybody: without session or cookie, so that caches keep them, and read
	 * only but for the report of somebody who scanned a risk point.
	 */
	@Bean
	@Order(3)
	SecurityFilterChain everybody(HttpSecurity http, @Value("${bihuan.door.public-visits-by-address:240}") int most,
			@Value("${bihuan.door.public-reports-by-address:10}") int reports, Clock clock) throws Exception {
		return http.securityMatcher(new Strangers())
			.headers(Door::headers)
			.addFilterBefore(new PublicVisits(most, clock), AuthorizationFilter.class)
			.addFilterBefore(new PublicReports(reports, clock), AuthorizationFilter.class)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.disable())
			.csrf((csrf) -> csrf.disable())
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET)
				.permitAll()
				.requestMatchers(HttpMethod.HEAD)
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/q/*/reports")
				.permitAll()
				.anyRequest()
				.denyAll())
			.exceptionHandling((handling) -> handling
				.authenticationEntryPoint((request, response, ex) -> response.setStatus(METHOD_NOT_ALLOWED))
				.accessDeniedHandler((request, response, ex) -> response.setStatus(METHOD_NOT_ALLOWED)))
			.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, Proofs proofs, Accounts accounts, SecondFactors factors, Clock clock)
			throws Exception {
		return http.authenticationManager(proofs.ofPeople())
			.headers(Door::headers)
			.addFilterBefore(new Patience(this.failures, this.answers), UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new LongestSession(this.longestSession), AuthorizationFilter.class)
			.addFilterBefore(new ClosedAccounts(accounts, factors, clock), AuthorizationFilter.class)
			.formLogin((login) -> login.loginPage("/login")
				.successHandler(new Entered())
				.failureHandler(notEntered())
				.permitAll())
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout"))
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/login", "/offline", "/sw.js", "/assets/**", "/error", "/favicon.ico")
				.permitAll()
				.requestMatchers("/login/code", "/login/password", "/login/enrol")
				.access(halfEntered())
				.anyRequest()
				.authenticated())
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(this.refused).accessDeniedHandler(this.refused))
			.build();
	}

	private static AuthenticationFailureHandler notEntered() {
		ExceptionMappingAuthenticationFailureHandler handler = new ExceptionMappingAuthenticationFailureHandler();
		handler.setDefaultFailureUrl("/login?error");
		handler.setExceptionMappings(Map.of(AccountExpiredException.class.getName(), "/login?ended"));
		return handler;
	}

	private static AuthorizationManager<RequestAuthorizationContext> halfEntered() {
		return (who, context) -> new AuthorizationDecision(
				who.get() instanceof HalfEntered half && half.page().equals(context.getRequest().getServletPath()));
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(ContentPolicy.PAGES))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
	}

	/**
	 * What writes and could come from a page of another site. A program sends its
	 * password itself; a browser that was once asked for it sends it along with whatever
	 * another site's page makes it send, and says so.
	 */
	private static boolean mayBeForged(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		boolean byPassword = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
		boolean ofAnotherSite = OTHER_SITES.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
		return !READING.contains(request.getMethod())
				&& (ofAnotherSite || !byPassword && request.getSession(false) != null);
	}

	private static AuthorizationManager<RequestAuthorizationContext> administrators(People people) {
		return (Supplier<Authentication> who,
				RequestAuthorizationContext context) -> new AuthorizationDecision(who.get().isAuthenticated()
						&& people.find(who.get().getName()).filter((person) -> person.holds("admin")).isPresent());
	}

}
