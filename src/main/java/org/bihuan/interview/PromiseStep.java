package org.bihuan.interview;

import java.util.Objects;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.bihuan.workflow.StepItem;

/**
 * A step about one promise.
 */
abstract class PromiseStep implements StepHandler {

	private static final int LABEL = 80;

	private final Promises promises;

	PromiseStep(Promises promises) {
		this.promises = promises;
	}

	@Override
	public Optional<StepItem> item(CaseNumber number, String instance, int counter) {
		Promise promise = this.promises.of(instance, counter);
		return Optional.of(new StepItem(promise.item(), shortened(promise.what()), null));
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= LABEL) ? text
				: text.substring(0, text.offsetByCodePoints(0, LABEL)) + "…";
	}

	final Promises promises() {
		return this.promises;
	}

	static String item(StepContext context) {
		return Objects.requireNonNull(context.item());
	}

}
