package org.bihuan.organisation;

import java.util.List;
import java.util.Set;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PersonalDataTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			电话13800138000 | phone
			电话138 0013 8000 | phone
			138-0013-8000 | phone
			+8613800138000 | phone
			电话:１３８００１３８０００ | phone
			身份证500113199003071234 | identity
			50011319900307123X | identity
			500113 19900307 123x | identity
			500113900307123 | identity
			联系 zhang.san@example.com 查询 | mail""")
	void whatBelongsToAPersonIsRefused(String text, String kind) {
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, () -> PersonalData.refuse("facts", text));
		assertThat(refusal).as(text).isNotNull();
		assertThat(refusal.problems()).extracting(FieldProblem::messageKey).contains("organisation.personal." + kind);
		assertThat(refusal.problems()).extracting(FieldProblem::field).containsOnly("facts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026年11月22日在一车间发现除尘管道积尘", "案件 YH-demo-2026-138,演应急挂〔2026〕13号", "罚款 13800000000000 元",
			"2026-11-22 至 2026-12-22,共 3 条生产线", "统一社会信用代码 91500113MA5U000000", "电话 023-61234567" })
	void whatDoesNotPasses(String text) {
		assertThatNoException().isThrownBy(() -> PersonalData.refuse("facts", text));
	}

	@Test
	void namesOfAUnitsPeopleAreFound() {
		UnitCode unit = new UnitCode("E-1");
		People people = Mockito.mock(People.class);
		Group worker = new Group("worker", unit);
		Group leader = new Group("principal-leader", unit);
		Mockito.when(people.holding(worker)).thenReturn(List.of(new Person("li4", "李四", Set.of(worker))));
		Mockito.when(people.holding(leader))
			.thenReturn(List.of(new Person("zhang3", "张三", Set.of(leader)), new Person("wang5", "王五", Set.of(leader))));
		PersonalData data = new PersonalData(people);
		assertThat(data.names(unit, "主要负责人张三、员工李四未按期整改")).containsExactly("张三", "李四");
		assertThat(data.names(unit, "见 wang5 的记录")).containsExactly("wang5");
		assertThat(data.names(unit, "除尘管道积尘")).isEmpty();
	}

}
