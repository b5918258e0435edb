package org.bihuan.overview;

import java.time.LocalDate;

import org.bihuan.escalation.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about each of the clocks that were chosen. While somebody only looks
 * at which of them it could be done, some of it may be missing.
 *
 * @param act the act
 * @param reason why, at most 500 characters; empty while it is missing
 * @param trigger what a measure is proposed for
 * @param days how many days more are proposed; null for other acts, and while missing
 * @param until last day of the pause that is proposed; null for other acts, and while
 * missing
 * @param to login of who gets the steps; null for other acts, and while missing
 */
record ActOrder(BoardAct act, String reason, Trigger trigger, @Nullable Integer days, @Nullable LocalDate until,
		@Nullable String to) {
}
