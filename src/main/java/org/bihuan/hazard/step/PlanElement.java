package org.bihuan.hazard.step;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the documents call an element of a plan, and the field that holds it.
 */
enum PlanElement {

	RESPONSIBLE_PERSON("responsiblePerson", "责任", "责任人", "整改责任人"), RESPONSIBLE_UNIT("responsibleUnit", "整改责任单位"),
	MEASURES("measures.what", "措施", "整改措施"), MONEY("totalMoney", "资金"), TIME_LIMIT("timeLimit", "时限", "整改时限", "整改完成时间"),
	CONTINGENCY("contingency", "预案"), WHO("measures.who", "整改完成人"), ACCEPTOR("acceptor", "整改验收人"),
	ACCEPTANCE_STANDARD("acceptanceStandard", "验收标准"), TEMPORARY_PROTECTION("temporaryProtection", "临时性保护措施");

	private final String field;

	private final Set<String> names;

	PlanElement(String field, String... names) {
		this.field = field;
		this.names = Set.of(names);
	}

	/**
	 * Fields that the elements of a sector require.
	 * @param elements elements as the table names them, separated by {@code |}
	 * @return keys of fields
	 */
	static Set<String> fields(String elements) {
		return Arrays.stream(elements.split("\\|"))
			.map(PlanElement::named)
			.map((one) -> one.field)
			.collect(Collectors.toSet());
	}

	private static PlanElement named(String name) {
		Optional<PlanElement> element = Arrays.stream(values()).filter((one) -> one.names.contains(name)).findFirst();
		return element.orElseThrow(
				() -> new IllegalStateException("assignment-elements names an element without field: " + name));
	}

}
