package org.bihuan.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** When fields are hidden, and what becomes of their values. */
class ConditionTests {

	private static final String OUTCOME = "{'type':'select','key':'outcome','values':[{'value':'ok'},{'value':'no'}]}";

	private static String reason(String hide) {
		return "{'type':'textarea','key':'reason','validate':{'required':true},'conditional':{'hide':'%s'}}"
			.formatted(hide);
	}

	@Test
	void hiddenFieldIsNeitherRequiredNorKept() {
		Form form = FormFixture.form(OUTCOME, reason("=outcome = `ok`"));
		assertThat(FormFixture.check(form, Map.of("outcome", "ok", "reason", "x"))).isEqualTo(Map.of("outcome", "ok"));
		assertThat(FormFixture.problems(form, Map.of("outcome", "ok", "reason", 7))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("outcome", "no"))).isEqualTo("reason=required");
		assertThat(FormFixture.problems(form, Map.of())).isEqualTo("reason=required");
	}

	@Test
	void unequalHidesWhatHasNoValue() {
		Form form = FormFixture.form(reason("=askGrade != true"));
		assertThat(form.told()).containsExactly("askGrade");
		assertThat(FormFixture.check(form, Map.of("reason", "x"))).isEmpty();
		assertThat(FormFixture.check(form, Map.of("askGrade", false, "reason", "x"))).isEmpty();
		assertThat(FormFixture.check(form, Map.of("askGrade", true, "reason", "x"))).isEqualTo(Map.of("reason", "x"));
	}

	@Test
	void severalValuesOfOneFieldMayHide() {
		Form form = FormFixture.form(OUTCOME, reason("=outcome = `ok` or outcome = `no`"));
		assertThat(FormFixture.problems(form, Map.of("outcome", "ok"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("outcome", "no"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of())).isEqualTo("reason=required");
	}

	@Test
	void whatSeveralValuesShowStaysHiddenUntilOneIsChosen() {
		Form form = FormFixture.form(OUTCOME, reason("=outcome != `ok` and outcome != `no`"));
		assertThat(FormFixture.problems(form, Map.of("outcome", "ok"))).isEqualTo("reason=required");
		assertThat(FormFixture.problems(form, Map.of("outcome", "no"))).isEqualTo("reason=required");
		assertThat(FormFixture.check(form, Map.of("reason", "x"))).isEmpty();
	}

	@Test
	void aTextMayLookLikeAComparison() {
		Form form = FormFixture.form(reason("=note = `= true` or note = `a or b`"));
		assertThat(form.told()).containsExactly("note");
		assertThat(FormFixture.check(form, Map.of("note", "= true", "reason", "x"))).isEmpty();
		assertThat(FormFixture.check(form, Map.of("note", "a or b", "reason", "x"))).isEmpty();
		assertThat(FormFixture.check(form, Map.of("note", true, "reason", "x"))).isEqualTo(Map.of("reason", "x"));
	}

	@Test
	void groupsHideAllTheyHold() {
		Form form = FormFixture.form(OUTCOME,
				"{'type':'group','conditional':{'hide':'=outcome = `ok`'},'components':[%s,{'type':'filepicker','key':'photo','properties':{'min':1}}]}"
					.formatted(reason("=outcome = `maybe`")));
		assertThat(FormFixture.problems(form, Map.of("outcome", "ok"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("outcome", "no"))).isEqualTo("reason=required photo=minFiles");
		assertThat(form.evidence()).isEqualTo(List.of(new EvidenceRule("photo", 1, 10)));
		assertThat(form.fields()).containsExactlyInAnyOrder("outcome", "reason");
	}

	@Test
	void rowsLookAtTheirOwnValuesFirst() {
		Form form = FormFixture.form(OUTCOME, "{'type':'dynamiclist','path':'rows','components':[%s,%s]}"
			.formatted(OUTCOME, reason("=outcome = `ok`")));
		assertThat(FormFixture.problems(form,
				Map.of("outcome", "ok", "rows", List.of(Map.of("outcome", "no"), Map.of(), Map.of("outcome", "ok")))))
			.isEqualTo("rows[0].reason=required");
	}

	@Test
	void rowsCannotTellWhatTheServerTells() {
		Form form = FormFixture
			.form("{'type':'dynamiclist','path':'rows','components':[%s]}".formatted(reason("=quick = true")));
		assertThat(FormFixture.problems(form, Map.of("rows", List.of(Map.of("quick", true)))))
			.isEqualTo("rows[0].quick=unknownField rows[0].reason=required");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=true", "outcome = `ok`", "=outcome = 1", "=a = `b` or c = `d`", "=count(x) = `1`",
			"=a = `b` and a = `c`", "=a != `b` or a != `c`", "=a = `b` or a != `c`", "=a = `b` or",
			"=a = `b` or ab = `c`", "=outcome = `a", "=a.b = `c`", "=not(a)" })
	void otherConditionsAreRefused(String hide) {
		assertThatIllegalArgumentException().isThrownBy(() -> FormFixture.form(reason(hide)))
			.withMessageContaining("textarea");
	}

}
