package org.bihuan.designer.draft;

import java.util.Set;

import org.bihuan.designer.DraftKind;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ModelFinding;
import org.bihuan.workflow.ModelOutlines;

import org.springframework.stereotype.Component;

/**
 * What a text must be before it is kept. A draft may break rules, that is what it is for;
 * it may not be something else than a model, and no file of others may bring code.
 */
@Component
class DraftTexts {

	/** In characters; what the smaller of both databases keeps in a column. */
	static final int LONGEST = 1_000_000;

	/** Rules whose breach would let a model run code, were it deployed. */
	private static final Set<String> CODE = Set.of("element", "attribute", "instruction", "place", "expression",
			"delegate", "field", "condition", "cardinality", "timer", "decision-language");

	private final ModelOutlines outlines;

	DraftTexts(ModelOutlines outlines) {
		this.outlines = outlines;
	}

	void check(DraftKind kind, String text) {
		if (text.length() > LONGEST) {
			throw new Refusal.Unreadable("designer.tooLong", LONGEST);
		}
		if (text.isBlank()) {
			throw new Refusal.Unreadable("designer.empty");
		}
		// a form that is half done breaks rules that are checked where it is read
		if (kind == DraftKind.FORM ? !text.strip().startsWith("{") : this.unreadable(kind, text)) {
			throw new Refusal.Unreadable("designer.unreadable",
					this.outlines.unreadable(kind.ending(), text).orElse(""));
		}
	}

	private boolean unreadable(DraftKind kind, String text) {
		return this.outlines.unreadable(kind.ending(), text).isPresent();
	}

	static boolean bringsCode(ModelFinding finding) {
		return CODE.contains(finding.rule());
	}

}
