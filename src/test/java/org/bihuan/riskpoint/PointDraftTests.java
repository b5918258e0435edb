package org.bihuan.riskpoint;

import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class PointDraftTests {

	@Test
	void aLineIsAnItemAndBlankLinesAreNone() {
		Map<String, String> typed = Points.typed("除尘器");
		typed.put("TEAM", " 风机运转正常 \r\n\r\n管道无积尘\r\n");
		PointDraft draft = PointDraft.of(typed);
		assertThat(draft.items()).extracting(CheckItem::position, CheckItem::level, CheckItem::wording)
			.containsExactly(tuple(1, CheckLevel.TEAM, "风机运转正常"), tuple(2, CheckLevel.TEAM, "管道无积尘"),
					tuple(3, CheckLevel.DEPARTMENT, "泄爆片完好"), tuple(4, CheckLevel.LEADER, "联锁试验记录齐全"));
	}

	@Test
	void everythingThatIsMissingIsSaidAtOnce() {
		assertThat(fields(Map.of())).containsExactlyInAnyOrder("name", "place", "hazards", "inCharge", "controls",
				"risk", "TEAM");
	}

	@Test
	void whatDoesNotFitIsNamed() {
		Map<String, String> typed = Points.typed("长".repeat(101));
		typed.put("risk", "GREEN");
		typed.put("LEADER", "长".repeat(301));
		typed.put("place", "一\u0007二");
		assertThat(fields(typed)).containsExactlyInAnyOrder("name", "risk", "LEADER", "place");
	}

	@Test
	void aListHasAnEnd() {
		Map<String, String> typed = Points.typed("除尘器");
		typed.put("TEAM", "一项\n".repeat(PointDraft.MOST_ITEMS - 2));
		assertThat(PointDraft.of(typed).items()).hasSize(PointDraft.MOST_ITEMS);
		typed.put("TEAM", "一项\n".repeat(PointDraft.MOST_ITEMS - 1));
		assertThat(fields(typed)).containsExactly("TEAM");
	}

	private static List<String> fields(Map<String, String> typed) {
		return catchThrowableOfType(Refusal.Invalid.class, () -> PointDraft.of(typed)).problems()
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

}
