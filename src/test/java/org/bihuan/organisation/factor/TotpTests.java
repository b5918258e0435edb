package org.bihuan.organisation.factor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The values that the standards give.
 */
class TotpTests {

	private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	/** RFC 4226, appendix D. */
	@ParameterizedTest
	@CsvSource({ "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "6, 287922", "7, 162583",
			"8, 399871", "9, 520489" })
	void codesOfAStep(long step, String code) {
		assertThat(Totp.code(KEY, step)).isEqualTo(code);
	}

	/** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void codesOfAMoment(long second, String code) {
		assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
	}

	/** RFC 4648, section 10, where no padding is needed; and the key above. */
	@Test
	void keysInLetters() {
		assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
		assertThat(Base32.of(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
		assertThat(Base32.of(new byte[5])).isEqualTo("AAAAAAAA");
		assertThat(Base32.inFours("MZXW6YTB", " ")).isEqualTo("MZXW 6YTB");
	}

}
