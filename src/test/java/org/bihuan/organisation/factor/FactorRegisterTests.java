package org.bihuan.organisation.factor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.People;
import org.bihuan.organisation.SecondFactors.Enrolment;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/**
 * Which codes count, and what of them is kept.
 */
class FactorRegisterTests {

	private static final String LOGIN = "chief";

	private static final long STEP = 58_000_000;

	private static final byte[] KEY = new byte[Totp.KEY_BYTES];

	private final FactorTable table = Mockito.mock(FactorTable.class);

	@TempDir
	private Path folder;

	private FactorSeal seal;

	private FactorRegister factors;

	@BeforeEach
	void settle() {
		this.seal = new FactorSeal("", this.folder);
		this.factors = register(1);
		given(this.table.now()).willReturn(Instant.ofEpochSecond(STEP * 30 + 29));
	}

	private FactorRegister register(int drift) {
		return new FactorRegister(this.table, this.seal,
				new FactorDemand(new ClassPathResource("data/second-factor.csv"), List.of()),
				Mockito.mock(People.class), (event) -> {
				}, Clock.systemUTC(), drift);
	}

	@ParameterizedTest
	@CsvSource({ "-1, false", "0, true", "1, false" })
	void whereADistrictWantsItACodeCountsForItsOwn30Seconds(int off, boolean right) {
		used(STEP - 5);
		assertThat(register(0).prove(LOGIN, Totp.code(KEY, STEP + off))).isEqualTo(right);
		assertThatIllegalArgumentException().isThrownBy(() -> register(2));
	}

	@ParameterizedTest
	@CsvSource({ "-2, false", "-1, true", "0, true", "1, true", "2, false" })
	void aClockMayBeOffByOneStep(int off, boolean right) {
		used(STEP - 5);
		assertThat(this.factors.prove(LOGIN, Totp.code(KEY, STEP + off))).isEqualTo(right);
		then(this.table).should(Mockito.times(right ? 1 : 0)).use(LOGIN, STEP + off);
	}

	@ParameterizedTest
	@CsvSource({ "-1, false", "0, false", "1, true" })
	void aCodeAndWhatCameBeforeItCountOnce(int off, boolean right) {
		used(STEP);
		assertThat(this.factors.prove(LOGIN, Totp.code(KEY, STEP + off))).isEqualTo(right);
	}

	@Test
	void ofTwoAtOnceTheDatabaseLetsOneIn() {
		used(STEP - 5);
		given(this.table.use(LOGIN, STEP)).willReturn(false);
		assertThat(this.factors.prove(LOGIN, Totp.code(KEY, STEP))).isFalse();
	}

	@Test
	void wideDigitsAndSpacesAreNoMistake() {
		used(STEP - 5);
		String wide = Totp.code(KEY, STEP)
			.chars()
			.mapToObj((digit) -> String.valueOf((char) (digit - '0' + '０')))
			.reduce("", String::concat);
		assertThat(this.factors.prove(LOGIN, " " + wide.substring(0, 3) + " " + wide.substring(3))).isTrue();
	}

	@Test
	void withoutItsKeyNoCodeIsRight() {
		given(this.table.row(LOGIN))
			.willReturn(Optional.of(new FactorTable.Row(this.seal.close("other", KEY), STEP - 5)));
		assertThat(this.factors.prove(LOGIN, Totp.code(KEY, STEP))).isFalse();
		assertThat(this.factors.prove("nobody", Totp.code(KEY, STEP))).isFalse();
	}

	@Test
	void aKeyIsShownAsAppsTakeIt() {
		String sealed = this.factors.begin(LOGIN);
		byte[] key = this.seal.open(LOGIN, sealed);
		Enrolment enrolment = this.factors.enrolment(LOGIN, sealed);
		assertThat(enrolment.key().replace(" ", "")).isEqualTo(Base32.of(key));
		assertThat(enrolment.address())
			.isEqualTo("otpauth://totp/Bihuan:chief?secret=" + enrolment.key().replace(" ", "") + "&issuer=Bihuan");
	}

	@Test
	void aKeyIsTakenIntoUseForItsFirstCodeAndRecoveryCodesAreKeptAsHashes() {
		String sealed = this.seal.close(LOGIN, KEY);
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.factors.confirm(LOGIN, sealed, Totp.code(KEY, STEP + 9)));
		List<String> codes = this.factors.confirm(LOGIN, sealed, Totp.code(KEY, STEP));
		assertThat(codes).hasSize(8).doesNotHaveDuplicates().allMatch((code) -> code.matches("([A-Z2-7]{4}-?){7}"));
		ArgumentCaptor<List<String>> hashes = ArgumentCaptor.captor();
		then(this.table).should()
			.insert(ArgumentMatchers.eq(LOGIN), ArgumentMatchers.eq(sealed), ArgumentMatchers.any(),
					ArgumentMatchers.eq(STEP), hashes.capture());
		assertThat(hashes.getValue()).hasSize(8).allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
		given(this.table.use(LOGIN, hashes.getValue().get(3))).willReturn(true);
		assertThat(this.factors.prove(LOGIN, codes.get(3).toLowerCase())).isTrue();
		assertThat(this.factors.prove(LOGIN, codes.get(4))).isFalse();
	}

	@Test
	void aRecoveryCodeOfBeforeWithFewerLettersStillCounts() throws NoSuchAlgorithmException {
		String code = "ABCDEFGHIJKLMNOPQRSTUVWX";
		String hash = HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
		given(this.table.use(LOGIN, hash)).willReturn(true);
		assertThat(this.factors.prove(LOGIN, "abcd-efgh-ijkl-mnop-qrst-uvwx")).isTrue();
	}

	@Test
	void nobodyResetsTheOwn() {
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.factors.reset(LOGIN, LOGIN));
		then(this.table).shouldHaveNoInteractions();
	}

	private void used(long lastStep) {
		given(this.table.row(LOGIN))
			.willReturn(Optional.of(new FactorTable.Row(this.seal.close(LOGIN, KEY), lastStep)));
		given(this.table.use(ArgumentMatchers.eq(LOGIN), ArgumentMatchers.anyLong())).willReturn(true);
	}

}
