package org.bihuan.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.RecordedDecisions.Decided;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTests {

	private static final Map<String, Object> MAJOR = Map.of("grade", "MAJOR");

	@Test
	void rowsOfOneQuestionBelongTogether() {
		assertThat(Evaluation.of(List.of(record("YH-1", 4, "r1", MAJOR), record("YH-1", 5, "r2", MAJOR))))
			.singleElement()
			.satisfies((one) -> assertThat(one.recorded().rows()).extracting("rule").containsExactly("r1", "r2"));
	}

	@Test
	void anotherCaseAGapOtherInputsAndTheSameRowAreOtherQuestions() {
		assertThat(Evaluation.of(List.of(record("YH-1", 4, "r1", MAJOR), record("YH-2", 5, "r2", MAJOR),
				record("YH-2", 7, "r3", MAJOR), record("YH-2", 8, "r4", Map.of("grade", "GENERAL")),
				record("YH-2", 9, "r4", Map.of("grade", "GENERAL")))))
			.hasSize(5);
	}

	@Test
	void aRecordWithoutInputsIsAQuestionOfItsOwn() {
		assertThat(Evaluation.of(List.of(record("YH-1", 1, "r1", null), record("YH-1", 2, "r2", null)))).hasSize(2)
			.allSatisfy((one) -> assertThat(one.recorded().inputs()).isNull());
	}

	private static Decided record(String number, long seq, String rule, Map<String, Object> inputs) {
		Map<String, Object> content = (inputs != null)
				? Map.of("rule", rule, "outputs", Map.of("days", 3), "document", "P-0", "place", "1", "inputs", inputs)
				: Map.of("rule", rule, "outputs", Map.of("days", 3), "document", "P-0", "place", "1");
		return new Decided(new CaseNumber(number), seq, Instant.EPOCH, content);
	}

}
