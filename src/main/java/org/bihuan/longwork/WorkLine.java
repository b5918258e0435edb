package org.bihuan.longwork;

import java.util.Locale;

import org.bihuan.frame.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Work as a page shows it.
 *
 * @param id its identifier
 * @param kind its name
 * @param description what it is about
 * @param state state
 * @param open whether something may still come
 * @param total rows there are; null while unknown
 * @param done rows done
 * @param bad rows that were wrong
 * @param message what came of it; empty if nothing is to be said
 * @param startedAt when it was started
 * @param result name of its result; null if there is none
 * @param expiresAt when the result is deleted; empty if there is none
 */
record WorkLine(String id, String kind, String description, WorkState state, boolean open, @Nullable Long total,
		long done, long bad, String message, String startedAt, @Nullable String result, String expiresAt) {

	static WorkLine of(WorkView view, Texts texts, Locale locale) {
		WorkView.Result result = view.result();
		return new WorkLine(view.id(), texts.of("longwork.kind." + view.kind(), locale), view.description(),
				view.state(), view.state().open(), view.total(), view.done(), view.bad(), message(view, texts, locale),
				texts.moment(view.startedAt()), (result != null) ? result.name() : null,
				(result != null) ? texts.moment(result.expiresAt()) : "");
	}

	private static String message(WorkView view, Texts texts, Locale locale) {
		if (view.state() == WorkState.INTERRUPTED) {
			return texts.of("longwork.interrupted", locale);
		}
		return (view.messageKey() != null) ? texts.of(view.messageKey(), locale, view.arguments().toArray()) : "";
	}

}
