package org.bihuan.organisation;

import java.util.List;
import java.util.Set;

import org.bihuan.shared.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What logins, names and passwords must look like.
 */
class AccountRulesTests {

	private static final String GOOD = "kept-by-nobody-7";

	private final AccountRules rules = new AccountRules();

	private List<FieldProblem> of(String login, String name, String password) {
		return this.rules.ofNew(new NewAccount(login, name, password, Set.of()), List.of("E-0042", "演示金属制品厂"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "zhang-san", "boss-e-0001", "z.3_x" })
	void aPlainLoginIsTaken(String login) {
		assertThat(of(login, "演示-张三", GOOD)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "two words", " lead", "Big", "-x", "x.", "张三", "a\u202Eb", "a\u200Bb", "a\u0000b",
			"a/b", "a@b" })
	void aLoginThatCouldBeTakenForAnotherIsRefused(String login) {
		assertThat(of(login, "演示-张三", GOOD)).extracting(FieldProblem::field).contains("login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷野䶮", "买买提·艾力", "O'Neill", "<b>甲</b>" })
	void aRareNameIsTaken(String name) {
		assertThat(of("somebody", name, GOOD)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \t ", "甲\u202E乙", "甲\u200B", "甲\n乙", "甲\uE000" })
	void aNameThatDeceivesIsRefused(String name) {
		assertThat(of("somebody", name, GOOD)).extracting(FieldProblem::field).containsExactly("name");
	}

	@Test
	void aNameOfSixtyRareCharactersFits() {
		assertThat(of("somebody", "𠮷".repeat(60), GOOD)).isEmpty();
		assertThat(of("somebody", "𠮷".repeat(61), GOOD)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "short-one-1, short", "Passwordpassword, weak", "aaaaaaaaaaaabbbb, weak", "xx-SOMEBODY-2026, login",
			"Bihuan-2026!!, weak", "1qaz2wsx3edc, weak", "Basketball-77, weak", "xDragon123x9!, weak",
			"kept-at-e-0042-well, unit", "演示金属制品厂的新好密码, unit", "Anquan@zhenggai9, weak", "闭环闭环隐患隐患整改安全, weak",
			"Qwerty!Welcome1, weak", "'', short" })
	void aWeakPasswordIsRefusedInWords(String password, String why) {
		assertThat(of("somebody", "甲", password)).singleElement()
			.satisfies((problem) -> assertThat(problem.messageKey()).isEqualTo("organisation.password." + why));
	}

	@ParameterizedTest
	@ValueSource(strings = { "839201748261", "safety-Xk29fPq8", "correct horse battery", "我家的猫叫做小黑今年七岁" })
	void whatCannotBeGuessedIsTaken(String password) {
		assertThat(of("somebody", "甲", password)).isEmpty();
	}

	@Test
	void aLongPasswordIsTakenInAnyWriting() {
		assertThat(of("somebody", "甲", "十二个汉字写的密码也够长")).isEmpty();
		assertThat(of("somebody", "甲", "零一二三四五六七".repeat(16))).isEmpty();
		assertThat(of("somebody", "甲", "零一二三四五六七".repeat(16) + "八")).singleElement()
			.satisfies((problem) -> assertThat(problem.messageKey()).isEqualTo("organisation.password.long"));
	}

	@Test
	void aNewAccountDoesNotTellItsPassword() {
		assertThat(new NewAccount("a", "b", GOOD, Set.of()).toString()).doesNotContain(GOOD);
	}

}
