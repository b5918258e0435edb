package org.bihuan.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of rows, unknown keys, values of the server, and files. */
class RowTests {

	private static final String LIST = """
			{'type':'dynamiclist','path':'measures','properties':{'minRows':1,'maxRows':3},'components':[
			{'type':'textfield','key':'id','readonly':true,'properties':{'rowId':true}},
			{'type':'textfield','key':'shown','readonly':true},
			{'type':'textfield','key':'what','validate':{'required':true}}]}""";

	@Test
	void problemsNameTheRow() {
		Form form = FormFixture.form(LIST);
		assertThat(FormFixture.problems(form,
				Map.of("measures", List.of(Map.of("what", "a"), Map.of("what", ""), Map.of("what", "c", "waht", "d")))))
			.isEqualTo("measures[1].what=required measures[2].waht=unknownField");
		assertThat(FormFixture.problems(form, Map.of("measures", List.of("x")))).isEqualTo("measures[0]=row");
		assertThat(FormFixture.problems(form, Map.of("measures", Map.of()))).isEqualTo("measures=rows");
	}

	@Test
	void numberOfRows() {
		Form form = FormFixture.form(LIST);
		assertThat(FormFixture.problems(form, Map.of())).isEqualTo("measures=minRows");
		assertThat(FormFixture.problems(form, Map.of("measures", Collections.nCopies(4, Map.of("what", "a")))))
			.isEqualTo("measures=maxRows");
		Form free = FormFixture.form("{'type':'dynamiclist','path':'m'}");
		assertThat(FormFixture.check(free, Map.of())).isEqualTo(Map.of("m", List.of()));
		assertThat(FormFixture.problems(free, Map.of("m", Collections.nCopies(101, Map.of())))).isEqualTo("m=maxRows");
	}

	@Test
	void readOnlyValuesAreDroppedButTheRowIsKnown() {
		assertThat(FormFixture.check(FormFixture.form(LIST),
				Map.of("measures", List.of(Map.of("id", "7", "shown", 9, "what", "a")))))
			.isEqualTo(Map.of("measures", List.of(Map.of("id", "7", "what", "a"))));
	}

	@Test
	void identityOfARowIsTextEvenIfSentAsANumber() {
		assertThat(FormFixture.check(FormFixture.form(LIST), Map.of("measures", List.of(Map.of("id", 7, "what", "a")))))
			.isEqualTo(Map.of("measures", List.of(Map.of("id", "7", "what", "a"))));
	}

	@Test
	void listsInListsNameBothRows() {
		Form form = FormFixture.form("{'type':'dynamiclist','path':'outer','components':[%s]}".formatted(LIST));
		assertThat(FormFixture.problems(form, Map.of("outer", List.of(Map.of("measures", List.of(Map.of()))))))
			.isEqualTo("outer[0].measures[0].what=required");
	}

	@Test
	void unknownKeysAreRefused() {
		Form form = FormFixture.form("{'type':'textfield','key':'t'}", "{'type':'text','text':'x'}");
		assertThat(FormFixture.problems(form, Map.of("T", "x", "t", "y"))).isEqualTo("T=unknownField");
	}

	@Test
	void valuesOfTheServerAreIgnored() {
		Form form = FormFixture.form("{'type':'textfield','key':'t','disabled':true,'validate':{'required':true}}");
		assertThat(form.fields()).isEmpty();
		assertThat(form.told()).containsExactly("t");
		assertThat(FormFixture.check(form, Map.of("t", "x"))).isEmpty();
	}

	@Test
	void filesAreCountedByKind() {
		Form form = FormFixture.form("{'type':'filepicker','key':'photo-after','properties':{'min':1,'max':2}}");
		assertThat(FormFixture.problems(form, Map.of("photo-after", List.of()))).isEqualTo("photo-after=minFiles");
		assertThat(FormFixture.problems(form, Map.of(), Map.of(), Map.of("photo-after", 3)))
			.isEqualTo("photo-after=maxFiles");
		assertThat(form.check(Map.of("photo-after", "x"), Map.of(), Map.of("photo-after", 2))).isEmpty();
	}

}
