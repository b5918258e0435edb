package org.bihuan.hazard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RegistrationRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final UnitCode AUTHORITY = new UnitCode("A-fire");

	private static final UnitView UNIT = new UnitView(new UnitCode("E-0001"), "演示-甲厂", UnitKind.ENTERPRISE,
			List.of("industry-trade"), List.of(), new UnitCode("A-emergency"), new UnitCode("T-longzhou"),
			new UnitCode("D-demo"));

	private static final List<Criterion> CRITERIA = List.of(criterion("C-1"), criterion("C-2"));

	@Test
	void aCompleteRegistrationIsTaken() {
		assertThat(problems(registration("积尘", null, Map.of("C-1", true, "C-2", false), TODAY))).isEmpty();
		assertThat(problems(registration("积".repeat(200), "C-1", Map.of(), null))).isEmpty();
	}

	@Test
	void everyCriterionAskedIsAnswered() {
		assertThat(problems(registration("积尘", null, Map.of("C-1", false), TODAY))).containsExactly("answers.C-2");
	}

	@Test
	void unknownCriteriaAreRefused() {
		assertThat(problems(registration("积尘", "C-9", Map.of("C-1", true, "C-2", true, "C-8", true), TODAY)))
			.containsExactlyInAnyOrder("criterion", "answers.C-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\u0000", "a\u0007" })
	void aTitleIsAReadableText(String title) {
		assertThat(problems(registration(title, null, Map.of(), TODAY))).contains("title");
	}

	@Test
	void lengthIsCountedInCharactersAsPeopleSeeThem() {
		assertThat(problems(registration("𠮷".repeat(200), null, Map.of(), TODAY))).isEmpty();
		assertThat(problems(registration("𠮷".repeat(201), null, Map.of(), TODAY))).containsExactly("title");
	}

	@Test
	void nothingIsFoundTomorrow() {
		assertThat(problems(registration("积尘", null, Map.of(), TODAY.plusDays(1)))).containsExactly("foundOn");
	}

	@Test
	void theSectorMustBindTheUnit() {
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, () -> RegistrationRules
			.check(registration("积尘", null, Map.of(), TODAY), List.of("industry-trade"), "water", List.of(), TODAY));
		assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("sector");
	}

	@ParameterizedTest
	@CsvSource({ "worker@E-0001, SELF_CHECK", "principal-leader@E-0001, LEADER_INSPECTION",
			"inspector@A-fire, AUTHORITY_INSPECTION", "inspector@A-emergency, TIP_OFF",
			"inspector@T-longzhou, WARNING" })
	void whoeverSeesItMayRegisterIt(String post, HazardSource source) {
		assertThatNoException().isThrownBy(() -> mayRegister(post, source));
	}

	@ParameterizedTest
	@CsvSource({ "worker@E-0002, SELF_CHECK", "inspector@A-education, AUTHORITY_INSPECTION",
			"section-chief@A-emergency, AUTHORITY_INSPECTION", "inspector@E-0002, AUTHORITY_INSPECTION" })
	void strangersMayNot(String post, HazardSource source) {
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> mayRegister(post, source));
	}

	@ParameterizedTest
	@CsvSource({ "worker@E-0001, AUTHORITY_INSPECTION", "inspector@A-emergency, SELF_CHECK" })
	void nobodySpeaksForTheOther(String post, HazardSource source) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> mayRegister(post, source));
	}

	private static void mayRegister(String post, HazardSource source) {
		RegistrationRules.mayRegister(new Person("somebody", "演示-某人", Set.of(Group.parse(post))), UNIT, AUTHORITY,
				registration("积尘", source));
	}

	private static List<String> problems(Registration registration) {
		try {
			RegistrationRules.check(registration, List.of("industry-trade"), "industry-trade", CRITERIA, TODAY);
			return List.of();
		}
		catch (Refusal.Invalid ex) {
			return ex.problems().stream().map(FieldProblem::field).toList();
		}
	}

	private static Registration registration(String title, HazardSource source) {
		return new Registration(UNIT.code(), null, title, "管道积尘", "一车间", null, Map.of(), false, false, source, null,
				null);
	}

	private static Registration registration(String title, String criterion, Map<String, Boolean> answers,
			LocalDate foundOn) {
		return new Registration(UNIT.code(), null, title, "管道积尘", "一车间", criterion, answers, false, false,
				HazardSource.SELF_CHECK, foundOn, null);
	}

	private static Criterion criterion(String code) {
		return new Criterion(code, "industry-trade", "§1", null, "演示", "S-10");
	}

}
