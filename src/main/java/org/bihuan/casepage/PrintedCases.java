package org.bihuan.casepage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.CaseProofs;
import org.bihuan.casefile.Thumbnails;
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

	private final Thumbnails thumbnails;

	private final PaperTemplate template;

	private final PaperFont font;

	private final Wording wording;

	private final Clock clock;

	PrintedCases(CaseViews views, CaseProofs proofs, Thumbnails thumbnails, PaperTemplate template, PaperFont font,
			Wording wording, Clock clock) {
		this.views = views;
		this.proofs = proofs;
		this.thumbnails = thumbnails;
		this.template = template;
		this.font = font;
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
		model.put("missing", "");
		PaperText text = this.font.shown(this.template.fill(model));
		if (!text.missing().isEmpty()) {
			model.put("missing", missing(text.missing()));
			text = this.font.shown(this.template.fill(model));
		}
		return new Paper(text.html(), this.font, this.thumbnails).pdf();
	}

	private String missing(Map<Integer, Integer> characters) {
		return characters.entrySet()
			.stream()
			.map((one) -> this.wording.say("casepage.paper.count", "U+%04X".formatted(one.getKey()), one.getValue()))
			.reduce((one, other) -> one + " " + other)
			.orElse("");
	}

}
