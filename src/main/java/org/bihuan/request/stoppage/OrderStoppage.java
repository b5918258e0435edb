package org.bihuan.request.stoppage;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code order-stoppage}: the unit stops, wholly or in part.
 */
@Component
class OrderStoppage implements StepHandler {

	private final Stoppages stoppages;

	OrderStoppage(Stoppages stoppages) {
		this.stoppages = stoppages;
	}

	@Override
	public String step() {
		return "order-stoppage";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		boolean whole = "WHOLE".equals(values.get("extent"));
		this.stoppages.order(context.caseNumber(), whole, whole ? "" : String.valueOf(values.get("what")),
				String.valueOf(values.get("reason")), context.person().login(), context.at());
		return Map.of();
	}

}
