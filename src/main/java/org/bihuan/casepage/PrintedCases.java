package org.bihuan.casepage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.CaseProofs;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Prints a case from the same words that its page shows.
 */
@Component
class PrintedCases implements CasePapers {

	private final CaseViews views;

	private final CaseProofs proofs;

	private final Papers papers;

	private final Wording wording;

	private final Clock clock;

	PrintedCases(CaseViews views, CaseProofs proofs, Papers papers, Wording wording, Clock clock) {
		this.views = views;
		this.proofs = proofs;
		this.papers = papers;
		this.wording = wording;
		this.clock = clock;
	}

	@Override
	public byte[] pdf(CaseNumber number) {
		Map<String, @Nullable Object> model = new TreeMap<>();
		List<CaseProofs.SealedRecord> records = this.proofs.records(number);
		model.put("view", this.views.of(number));
		model.put("words", this.wording);
		model.put("asOf", this.wording.moment(this.clock.instant()));
		model.put("records", records.size());
		model.put("head", records.get(records.size() - 1).hash());
		model.put("anchored", this.proofs.anchored(number));
		return this.papers.print("casepage/paper", model);
	}

}
