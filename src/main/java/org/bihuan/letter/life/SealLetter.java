package org.bihuan.letter.life;

import java.util.List;
import java.util.Map;

import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code seal-letter}: the stamped scan is the issued file.
 */
@Component
class SealLetter implements StepHandler {

	private final LetterTask task;

	private final LetterWork work;

	private final Evidence evidence;

	SealLetter(LetterTask task, LetterWork work, Evidence evidence) {
		this.task = task;
		this.work = work;
		this.evidence = evidence;
	}

	@Override
	public String step() {
		return "seal-letter";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.task.told(context);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		List<EvidenceView> files = this.evidence.ofTask(context.taskId());
		if (files.isEmpty()) {
			throw new Refusal.Invalid("sealed-letter", "letter.refused.noScan");
		}
		EvidenceView scan = files.get(0);
		this.work.seal(this.task.id(context), scan.id(), scan.sha256(), context.person().login(), context.at());
		return Map.of();
	}

}
