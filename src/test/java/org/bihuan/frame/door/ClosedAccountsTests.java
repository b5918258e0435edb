package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.servlet.ServletException;
import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.organisation.SecondFactors.Owed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/**
 * A session ends with its account, at the next request and at the cost of one look.
 */
class ClosedAccountsTests {

	private static final String LOGIN = "worker";

	private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

	private final Accounts accounts = Mockito.mock(Accounts.class);

	private final SecondFactors factors = Mockito.mock(SecondFactors.class);

	private final ClosedAccounts filter = new ClosedAccounts(this.accounts, this.factors,
			Clock.fixed(NOW, ZoneOffset.UTC));

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void enter() {
		enter(visitor(Owed.NOTHING).whole(null));
	}

	private static Visitor visitor(Owed owes) {
		return new Visitor(account(true, false), owes, NOW);
	}

	private static Account account(boolean enabled, boolean firstPassword) {
		return new Account(LOGIN, "hash", enabled, 0, null, false, firstPassword, null);
	}

	private static void enter(Authentication who) {
		SecurityContextHolder.getContext().setAuthentication(who);
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void anOpenAccountGoesOn() throws ServletException, IOException {
		stands(true);
		requested(this.session);
		assertThat(this.session.isInvalid()).isFalse();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
		requested(this.session);
		then(this.accounts).should(Mockito.times(2)).account(LOGIN);
		then(this.accounts).shouldHaveNoMoreInteractions();
	}

	@Test
	void theSessionOfAClosedAccountEndsAtTheNextRequest() throws ServletException, IOException {
		stands(true);
		requested(this.session);
		stands(false);
		requested(this.session);
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void theSessionOfAnAccountThatIsGoneEnds() throws ServletException, IOException {
		given(this.accounts.account(LOGIN)).willReturn(Optional.empty());
		requested(this.session);
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void theSessionOfSomebodyOfWhomASecondFactorIsDemandedMeanwhileEnds() throws ServletException, IOException {
		stands(true);
		given(this.factors.owed(ArgumentMatchers.any())).willReturn(Owed.ENROLMENT);
		requested(this.session);
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void theSessionOfSomebodyWhosePasswordAnotherHasSetEnds() throws ServletException, IOException {
		given(this.accounts.account(LOGIN)).willReturn(Optional.of(account(true, true)));
		requested(this.session);
		assertThat(this.session.isInvalid()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "-1, true" })
	void whoIsHalfInHasUntilThen(int seconds, boolean over) throws ServletException, IOException {
		stands(true);
		given(this.factors.owed(ArgumentMatchers.any())).willReturn(Owed.ENROLMENT);
		Instant began = NOW.plusSeconds(seconds).minus(Duration.ofMinutes(10));
		enter(HalfEntered.byPassword(visitor(Owed.ENROLMENT), null, began));
		requested(this.session);
		assertThat(this.session.isInvalid()).isEqualTo(over);
	}

	@Test
	void aRequestWithoutSessionIsNotLookedAt() throws ServletException, IOException {
		requested(null);
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
		then(this.accounts).shouldHaveNoInteractions();
	}

	@Test
	void aVisitorWithoutAccountIsNotLookedUp() throws ServletException, IOException {
		enter(new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
		requested(this.session);
		assertThat(this.session.isInvalid()).isFalse();
		then(this.accounts).shouldHaveNoInteractions();
	}

	private void stands(boolean enabled) {
		given(this.accounts.account(LOGIN)).willReturn(Optional.of(account(enabled, false)));
	}

	private void requested(MockHttpSession session) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(session);
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).as("goes on to the rules of the door").isNotNull();
	}

}
