package org.bihuan.frame.door;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HashesTests {

	private final PasswordEncoder hashes = Hashes.named(Hashes.COST);

	@ParameterizedTest
	@ValueSource(strings = { "twelve-letters", "零一二三四五六七八九十百千万亿零一二三四五六七八九十百千万亿零一二三四五六七八九十百千万亿", " 𠮷 \u0000 end" })
	void everyCharacterCounts(String password) {
		String hash = this.hashes.encode(password);
		assertThat(hash).startsWith("{hmac-bcrypt}$2a$10$").hasSizeLessThanOrEqualTo(100).doesNotContain(password);
		assertThat(this.hashes.matches(password, hash)).isTrue();
		assertThat(this.hashes.matches(password + "x", hash)).isFalse();
		assertThat(this.hashes.matches(password.substring(0, password.length() - 1), hash)).isFalse();
		assertThat(this.hashes.upgradeEncoding(hash)).isFalse();
	}

	@Test
	void aHashWithoutANameStillCountsAndIsReplaced() {
		String old = new BCryptPasswordEncoder(4).encode("kept-by-nobody-7");
		assertThat(this.hashes.matches("kept-by-nobody-7", old)).isTrue();
		assertThat(this.hashes.matches("kept-by-nobody-8", old)).isFalse();
		assertThat(this.hashes.upgradeEncoding(old)).isTrue();
	}

	@Test
	void aCheaperHashCountsInTheDemoAloneAndIsReplaced() {
		MockEnvironment environment = new MockEnvironment();
		assertThatIllegalStateException().isThrownBy(() -> Hashes.passwordEncoder(9, environment))
			.withMessageContaining("bihuan.door.password-cost");
		environment.setActiveProfiles("demo");
		String cheap = Hashes.passwordEncoder(4, environment).encode("kept-by-nobody-7");
		assertThat(this.hashes.matches("kept-by-nobody-7", cheap)).isTrue();
		assertThat(this.hashes.upgradeEncoding(cheap)).isTrue();
	}

}
