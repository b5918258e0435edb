package org.bihuan.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * What a first start leaves behind, and where it refuses.
 */
class StartDataTests {

	private final PersonStore people = mock(PersonStore.class);

	private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);

	@TempDir
	private Path directory;

	@Test
	void aGeneratedPasswordLiesInAFileOfTheOwner() throws Exception {
		administrator("").load();
		Path file = this.directory.resolve("deep/admin-password");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.passwords.matches(Files.readString(file), hash())).isTrue();
	}

	@Test
	void aGivenPasswordLeavesNoFile() {
		administrator("given-by-environment").load();
		assertThat(this.directory.resolve("deep")).doesNotExist();
		assertThat(this.passwords.matches("given-by-environment", hash())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "given-by-environment" })
	void whereverItCameFromItHasToBeReplaced(String given) {
		administrator(given).load();
		verify(this.people).firstPassword("admin");
	}

	@Test
	void thereIsOnlyOneFirstAdministrator() {
		given(this.people.logins()).willReturn(Set.of("admin"));
		administrator("").load();
		verify(this.people, never()).add(anyList(), any());
		verify(this.people, never()).firstPassword(any());
	}

	@Test
	void theDemoFillsARealDatabaseOnlyWhenAskedByName() {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url",
				"jdbc:mysql://localhost/bihuan");
		DemoGuard guard = new DemoGuard(environment);
		assertThatIllegalStateException()
			.isThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
			.withMessageContaining("spring.profiles.active");
		environment.setActiveProfiles("demo");
		assertThatNoException().isThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()));
		assertThatNoException().isThrownBy(() -> new DemoGuard(
				new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:./data/bihuan"))
			.postProcessBeanFactory(new DefaultListableBeanFactory()));
	}

	private FirstAdministrator administrator(String given) {
		return new FirstAdministrator(this.people, this.passwords, new District(new UnitCode("D-real"), "某区"),
				this.directory.resolve("deep"), given);
	}

	private String hash() {
		ArgumentCaptor<String> hash = ArgumentCaptor.forClass(String.class);
		verify(this.people).add(anyList(), hash.capture());
		return hash.getValue();
	}

}
