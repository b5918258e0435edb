package org.bihuan.measure.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.measure.Measures;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code carry-out-measure}: two persons of the authority went there, or did what
 * the measure says, and record it.
 */
@Component
class CarryOutMeasure implements StepHandler {

	private final MeasureOfTask tasks;

	private final Measures measures;

	private final MessageSource messages;

	CarryOutMeasure(MeasureOfTask tasks, Measures measures, MessageSource messages) {
		this.tasks = tasks;
		this.measures = measures;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "carry-out-measure";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		String today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
		Map<String, Object> values = new HashMap<>();
		values.put("carriedOutOn", today);
		values.put("latestDate", today);
		values.put("firstPerson", context.person().name());
		values.put("measure", name(this.measures.find(this.tasks.measureOf(context.taskId())).order().measure()));
		return values;
	}

	private String name(String measure) {
		return String.valueOf(this.messages.getMessage("escalation.measure." + measure, null, measure,
				LocaleContextHolder.getLocale()));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		String first = String.valueOf(values.get("firstPerson")).strip();
		if (first.equals(String.valueOf(values.get("secondPerson")).strip())) {
			throw new Refusal.Invalid("secondPerson", "measure.samePerson");
		}
		return Map.of();
	}

}
