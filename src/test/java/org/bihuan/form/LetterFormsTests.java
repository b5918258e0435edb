package org.bihuan.form;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LetterFormsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			// how, day, received by, first and second witness, tracking, notice
			"RECEIVED|2026-11-20|Zhang|-|-|-|-|-", "RECEIVED|2026-11-20|-|-|-|-|-|receivedBy=required",
			"RECEIVED|-|Zhang|-|-|-|-|deliveredOn=required", "LEFT|2026-11-20|-|Li|-|-|-|secondWitness=required",
			"LEFT|2026-11-20|-|-|Wang|-|-|witness=required", "LEFT|2026-11-20|-|Li|Wang|-|-|-",
			"POST|2026-11-20|-|-|-|-|-|tracking=required", "POST|2026-11-20|-|-|-|EB1|-|-",
			"PUBLIC_NOTICE|2026-11-20|-|-|-|-|-|noticePlace=required", "PUBLIC_NOTICE|2026-11-20|-|-|-|-|Gate|-" })
	void eachWayOfDeliveryNeedsItsOwnProof(String how, String day, String receivedBy, String witness, String second,
			String tracking, String notice, String problem) {
		Map<String, Object> values = new HashMap<>();
		values.put("how", how);
		put(values, "deliveredOn", day);
		put(values, "receivedBy", receivedBy);
		put(values, "witness", witness);
		put(values, "secondWitness", second);
		put(values, "tracking", tracking);
		put(values, "noticePlace", notice);
		String problems = FormFixture.problems(FormFixture.FORMS.find("deliver-on-paper").orElseThrow(), values);
		if (problem != null) {
			assertThat(problems).contains(problem);
		}
		else {
			assertThat(problems).doesNotContain("deliveredOn=", "receivedBy=", "witness=", "secondWitness=",
					"tracking=", "noticePlace=");
		}
	}

	private static void put(Map<String, Object> values, String name, String value) {
		if (value != null) {
			values.put(name, value);
		}
	}

}
