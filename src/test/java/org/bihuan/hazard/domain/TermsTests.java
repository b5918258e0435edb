package org.bihuan.hazard.domain;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.workflow.DecisionRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTests {

	@Test
	void aRowGivesWorkingDaysAndHours() {
		Map<String, Object> outputs = new HashMap<>(
				Map.of("planDays", 3, "interimHours", 24, "reportDays", 1L, "rectifyDays", 30, "reworkDays", 5,
						"maxReworks", 2, "lookBackDays", 30.0, "planApprovedBy", "section-chief@authority"));
		Terms terms = Terms.of(new DecisionRow("r1", outputs, "D001", "§18"));
		assertThat(terms.plan()).isEqualTo(new Term(3, DayKind.WORKING_DAYS));
		assertThat(terms.interim()).isEqualTo(new Term(24, DayKind.HOURS));
		assertThat(terms.report()).isEqualTo(new Term(1, DayKind.WORKING_DAYS));
		assertThat(terms.rectify()).isEqualTo(new Term(30, DayKind.WORKING_DAYS));
		assertThat(terms.lookBack()).isEqualTo(new Term(30, DayKind.WORKING_DAYS));
		assertThat(terms.planApprovedBy()).isEqualTo("section-chief@authority");
		assertThat(terms.basis()).isEqualTo(new Basis("D001", "§18"));
	}

	@Test
	void nobodyApprovesWhereTheRowNamesNobody() {
		Map<String, Object> outputs = new HashMap<>(Map.of("planDays", 5, "planApprovedBy", " "));
		Terms terms = Terms.of(new DecisionRow("r1", outputs, null, null));
		assertThat(terms.planApprovedBy()).isNull();
		assertThat(terms.maxReworks()).isZero();
		assertThat(terms.basis()).isEqualTo(new Basis("P-0", null));
	}

}
