package org.bihuan.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code write-self-check}: what was checked, matter by matter and device by device,
 * and what is done about what was wrong.
 */
@Component
class WriteSelfCheck implements StepHandler {

	private final Papers papers;

	private final PaperWords words;

	WriteSelfCheck(Papers papers, PaperWords words) {
		this.papers = papers;
		this.words = words;
	}

	@Override
	public String step() {
		return PaperWords.SELF_CHECK;
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Map<String, Object> data = new HashMap<>();
		data.put("checkedOn", today(context));
		data.putAll(this.words.before(context.caseNumber()));
		data.put("earliestDate", this.papers.period(context.caseNumber()).from().toString());
		data.put("latestDate", today(context));
		return data;
	}

	private static String today(StepContext context) {
		return LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if (CheckedItem.of(values).stream().anyMatch(CheckedItem::wrong)
				&& PaperWords.text(values.get("rectified")).isEmpty()) {
			throw new Refusal.Invalid("rectified", "paper.rectified.missing");
		}
		return Map.of();
	}

}
