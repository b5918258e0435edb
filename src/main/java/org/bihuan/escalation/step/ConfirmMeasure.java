package org.bihuan.escalation.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.escalation.ladder.Ladder;
import org.bihuan.escalation.ladder.LadderWork;
import org.bihuan.escalation.ladder.Rung;
import org.bihuan.form.Option;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code confirm-measure}: a person takes the proposed measure, a stronger or weaker
 * one, or skips it where the document leaves that open.
 */
@Component
class ConfirmMeasure implements StepHandler {

	private final LadderWork work;

	private final MeasureNames names;

	ConfirmMeasure(LadderWork work, MeasureNames names) {
		this.work = work;
		this.names = names;
	}

	@Override
	public String step() {
		return "confirm-measure";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("proposed", this.names.name(rung(context).measure()));
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		return Map.of("measures", this.names.options());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Ladder ladder = this.work.ofTask(context.taskId());
		Rung rung = rung(context);
		String outcome = String.valueOf(values.get("outcome"));
		boolean taken = !"skip".equals(outcome);
		if (!taken && !rung.maySkip()) {
			throw new Refusal.Invalid("outcome", "escalation.mayNotSkip");
		}
		String measure = "confirm".equals(outcome) || !taken ? rung.measure() : String.valueOf(values.get("measure"));
		this.work.decide(ladder, measure, taken, (String) values.get("reason"), context.person().login());
		return Map.of();
	}

	private Rung rung(StepContext context) {
		return Objects.requireNonNull(this.work.ofTask(context.taskId()).rung());
	}

}
