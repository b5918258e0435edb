package org.bihuan.overview;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was sent about an act, as it was sent.
 *
 * @param act word of the act
 * @param reason why
 * @param trigger what a measure is proposed for
 * @param days how many days more
 * @param until last day of a pause
 * @param to login of who gets the steps
 */
record ActForm(@Nullable String act, @Nullable String reason, @Nullable String trigger, @Nullable String days,
		@Nullable String until, @Nullable String to) {

	static ActForm of(Map<String, String> sent) {
		return new ActForm(sent.get("act"), sent.get("reason"), sent.get("trigger"), sent.get("days"),
				sent.get("until"), sent.get("to"));
	}

}
