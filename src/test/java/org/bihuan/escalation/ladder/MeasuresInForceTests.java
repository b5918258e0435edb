package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bihuan.escalation.Trigger;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureSettled;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

class MeasuresInForceTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private static final CaseNumber NUMBER = new CaseNumber("YH-demo-2026-1");

	private static final UnitCode UNIT = new UnitCode("E-0001");

	private final Ladder ladder = new Ladder(NUMBER, UNIT, "ENTERPRISE", "fire", NOW);

	private final List<MeasureView> registered = new ArrayList<>();

	private final RecordedRungs rungs = new RecordedRungs();

	private final LadderRepository ladders = Mockito.mock();

	private final Measures measures = Mockito.mock();

	private final MeasuresInForce inForce = new MeasuresInForce(this.rungs, this.ladders, this.measures);

	@BeforeEach
	void oneLadder() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, NOW));
		BDDMockito.given(this.ladders.findByOpenKey(any()))
			.willAnswer((call) -> Optional.of(this.ladder).filter((one) -> !one.ended()));
		BDDMockito.given(this.measures.ofCase(NUMBER)).willAnswer((call) -> List.copyOf(this.registered));
	}

	@Test
	void eachMeasureThatIsConfirmedIsTold() {
		confirm("CIRCULAR");
		confirm("INTERVIEW");
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR", "E-0001 INTERVIEW");
	}

	@Test
	void theSameMeasureOnceMoreChangesNothing() {
		confirm("CIRCULAR");
		settle(1, MeasureState.DONE);
		confirm("CIRCULAR");
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR");
	}

	@Test
	void whatIsDoneStaysInForce() {
		confirm("CIRCULAR");
		settle(1, MeasureState.DONE);
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR");
	}

	@Test
	void whatIsTakenBackLeavesTheOneBeforeIt() {
		confirm("CIRCULAR");
		confirm("INTERVIEW");
		settle(2, MeasureState.ENDED);
		settle(1, MeasureState.ENDED);
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR", "E-0001 INTERVIEW", "E-0001 CIRCULAR",
				"E-0001 none");
	}

	@Test
	void aMeasureInForceStaysWhenAnEarlierOneIsTakenBack() {
		confirm("CIRCULAR");
		confirm("INTERVIEW");
		settle(1, MeasureState.ENDED);
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR", "E-0001 INTERVIEW");
	}

	@Test
	void aMeasureThatWasTakenBackIsToldWhenItIsConfirmedAgain() {
		confirm("CIRCULAR");
		settle(1, MeasureState.ENDED);
		confirm("CIRCULAR");
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR", "E-0001 none", "E-0001 CIRCULAR");
	}

	@Test
	void nothingIsInForceAfterTheLadder() {
		confirm("CIRCULAR");
		end();
		settle(1, MeasureState.ENDED);
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR", "E-0001 none");
	}

	@Test
	void aLadderWhoseMeasuresWereTakenBackEndsUntold() {
		confirm("CIRCULAR");
		settle(1, MeasureState.ENDED);
		end();
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR", "E-0001 none");
	}

	@Test
	void whatWasSkippedNeverCounts() {
		this.ladder.look(NOW);
		this.ladder.decided("CIRCULAR", null, NOW, "chief");
		end();
		assertThat(this.rungs.told).isEmpty();
		BDDMockito.then(this.measures).shouldHaveNoInteractions();
	}

	@Test
	void aMeasureOfAnEarlierLadderConcernsNobody() {
		confirm("CIRCULAR");
		this.inForce.on(new MeasureSettled(99, NUMBER, "INTERVIEW", UNIT, MeasureState.ENDED, NOW));
		assertThat(this.rungs.told).containsExactly("E-0001 CIRCULAR");
		BDDMockito.then(this.measures).shouldHaveNoInteractions();
	}

	private void confirm(String measure) {
		long id = this.registered.size() + 1;
		this.ladder.look(NOW);
		this.inForce.confirmed(this.ladder, List.copyOf(this.registered), measure);
		this.ladder.decided(measure, id, NOW.plusSeconds(id), "chief");
		this.registered.add(view(id, measure, MeasureState.RUNNING));
	}

	private void settle(long id, MeasureState state) {
		String measure = this.registered.get((int) id - 1).order().measure();
		this.registered.set((int) id - 1, view(id, measure, state));
		this.inForce.on(new MeasureSettled(id, NUMBER, measure, UNIT, state, NOW));
	}

	private void end() {
		this.ladder.end(NOW);
		this.inForce.over(this.ladder);
	}

	private static MeasureView view(long id, String measure, MeasureState state) {
		return new MeasureView(id, new MeasureOrder(NUMBER, measure, UNIT, new UnitCode("A-fire"), "OVERDUE", 1, null,
				null, null, "chief"), state, NOW, null, null);
	}

}
