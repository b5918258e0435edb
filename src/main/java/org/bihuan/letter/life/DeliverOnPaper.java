package org.bihuan.letter.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code deliver-on-paper}: received, refused and left with two witnesses, by post,
 * or by public notice.
 */
@Component
class DeliverOnPaper implements StepHandler {

	private static final List<String> FACTS = List.of("deliveredOn", "receivedBy", "witness", "secondWitness",
			"tracking", "noticePlace");

	private final LetterTask task;

	private final LetterWork work;

	DeliverOnPaper(LetterTask task, LetterWork work) {
		this.task = task;
		this.work = work;
	}

	@Override
	public String step() {
		return "deliver-on-paper";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Letter letter = this.task.letter(context);
		LocalDate issued = LetterWork.day(letter.issuedAtOrThrow());
		Map<String, Object> data = new HashMap<>(this.task.told(context));
		data.put("earliestDate", issued.toString());
		data.put("latestDate", LetterWork.day(context.at()).toString());
		data.put("how", "RECEIVED");
		return data;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		String how = DraftLetter.text(values.get("how"));
		Map<String, String> facts = new TreeMap<>();
		FACTS.forEach((name) -> {
			String value = DraftLetter.text(values.get(name));
			if (!value.isEmpty()) {
				facts.put(name, value);
			}
		});
		if (how.equals("LEFT") && facts.getOrDefault("witness", "").equals(facts.get("secondWitness"))) {
			throw new Refusal.Invalid("secondWitness", "letter.refused.witness");
		}
		this.work.deliver(this.task.id(context), "PAPER_" + how, facts, context.person().login(), context.at());
		return Map.of();
	}

}
