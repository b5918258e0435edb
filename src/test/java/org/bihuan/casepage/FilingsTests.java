package org.bihuan.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.EntryKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which filings the page of a step shows. */
class FilingsTests {

	private final List<CaseEntry> steps = new ArrayList<>();

	private void filed(String step, String... item) {
		this.steps.add(new CaseEntry(this.steps.size() + 1, EntryKind.STEP, Instant.EPOCH, "worker-e-0001", step, null,
				(item.length > 0) ? Map.of("item", item[0]) : Map.of(), ""));
	}

	private List<Long> shown(String step) {
		return Filings.last(step, this.steps).stream().map(CaseEntry::seq).toList();
	}

	@Test
	void eachMeasureIsShownAsItWasFiledLast() {
		filed("five-fix-assignment");
		filed("rectify-measure", "1");
		filed("rectify-measure", "2");
		filed("self-acceptance");
		filed("verify");
		filed("rectify-measure", "2");
		assertThat(shown("rectify-measure")).containsExactly(2L, 6L);
		assertThat(shown("verify")).containsExactly(5L);
	}

	@Test
	void aNewRoundMakesJudgementsHistory() {
		filed("self-acceptance");
		filed("verify");
		filed("co-sign-verification");
		filed("self-acceptance");
		assertThat(shown("verify")).isEmpty();
		assertThat(shown("co-sign-verification")).isEmpty();
		assertThat(shown("self-acceptance")).containsExactly(4L);
	}

	@Test
	void aNewPlanMakesOldWorkHistory() {
		filed("report-major-hazard");
		filed("five-fix-assignment");
		filed("approve-plan");
		filed("rectify-measure", "1");
		filed("self-acceptance");
		filed("five-fix-assignment");
		assertThat(shown("approve-plan")).isEmpty();
		assertThat(shown("rectify-measure")).isEmpty();
		assertThat(shown("self-acceptance")).isEmpty();
		assertThat(shown("five-fix-assignment")).containsExactly(6L);
		assertThat(shown("report-major-hazard")).containsExactly(1L);
	}

}
