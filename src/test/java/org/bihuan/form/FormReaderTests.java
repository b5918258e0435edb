package org.bihuan.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a form file may hold. */
class FormReaderTests {

	@ParameterizedTest
	@ValueSource(strings = { "html", "button", "script", "iview", "iframe", "expression", "table", "image", "spacer",
			"separator", "documentPreview", "Textfield" })
	void otherComponentsAreRefusedByName(String type) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> FormFixture.form("{'type':'%s','id':'Field_1','key':'k'}".formatted(type)))
			.withMessageContaining(type)
			.withMessageContaining("Field_1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'textfield'}", "{'key':'k'}", "7", "{'type':'textfield','key':'a.b'}",
			"{'type':'textfield','key':'__proto__'}", "{'type':'textfield','key':7}", "{'type':'group','path':'p'}",
			"{'type':'group','components':{}}", "{'type':'select','key':'k'}",
			"{'type':'select','key':'k','values':[]}", "{'type':'select','key':'k','values':[{'value':1}]}",
			"{'type':'select','key':'k','values':[{}]}", "{'type':'select','key':'k','valuesExpression':'=x'}",
			"{'type':'select','key':'k','valuesKey':'x','valuesExpression':'=x'}",
			"{'type':'select','key':'k','values':[{'value':'a','label':'{{x}}'}]}",
			"{'type':'textfield','key':'k','label':'=secret'}", "{'type':'text','text':'{{secret}}'}",
			"{'type':'textfield','key':'k','readonly':'=x'}",
			"{'type':'textfield','key':'k','validate':{'pattern':'('}}",
			"{'type':'textfield','key':'k','validate':{'required':'=x'}}",
			"{'type':'textfield','key':'k','validate':{'maxLength':'=x'}}",
			"{'type':'textfield','key':'k','validate':{'validationType':'email'}}",
			"{'type':'datetime','key':'k','subtype':'year'}", "{'type':'dynamiclist','key':'k'}",
			"{'type':'dynamiclist','path':'k','properties':{'minRows':5,'maxRows':4}}",
			"{'type':'dynamiclist','path':'k','properties':{'maxRows':101}}",
			"{'type':'filepicker','key':'k','properties':{'min':2,'max':1}}",
			"{'type':'dynamiclist','path':'l','components':[{'type':'filepicker','key':'k'}]}",
			"{'type':'dynamiclist','path':'l','components':[{'type':'html'}]}",
			"{'type':'textfield','key':'k'},{'type':'group','components':[{'type':'number','key':'k'}]}" })
	void unusableComponentsAreRefused(String component) {
		assertThatIllegalArgumentException().isThrownBy(() -> FormFixture.form(component));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{}", "{\"type\":\"default\"}", "{\"type\":\"x\",\"components\":[]}",
			"{\"type\":\"default\",\"id\":\"x\",\"components\":[]} trailing" })
	void otherFilesAreNoForms(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> FormFixture.FORMS.parse(json));
	}

	@Test
	void outcomesStandInTheOrderOfTheFile() {
		Form form = FormFixture.form(
				"{'type':'group','components':[{'type':'radio','key':'outcome','values':[{'value':'b'},{'value':'a'}]}]}");
		assertThat(form.outcomes()).containsExactly("b", "a");
		assertThat(FormFixture.form("{'type':'textfield','key':'t'}").outcomes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no-such", "../forms/verify", "Verify", "verify.form", "/verify" })
	void unknownKeysFindNothing(String key) {
		assertThat(FormFixture.FORMS.find(key)).isEmpty();
	}

}
