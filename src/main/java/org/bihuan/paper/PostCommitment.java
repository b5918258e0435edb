package org.bihuan.paper;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code post-commitment}: where it hangs, with a photo.
 */
@Component
class PostCommitment implements StepHandler {

	private final SignedPapers papers;

	PostCommitment(SignedPapers papers) {
		this.papers = papers;
	}

	@Override
	public String step() {
		return "post-commitment";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.papers.posted(context.caseNumber(), PaperWords.text(values.get("postedAt")), context.person().login());
		return Map.of();
	}

}
