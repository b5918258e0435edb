package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as other rooms may read it.
 *
 * @param caseNumber the case
 * @param unit the unit
 * @param sector the sector
 * @param grade {@code GENERAL} or {@code MAJOR}
 * @param title one line
 * @param description what is dangerous
 * @param location where
 * @param source how it was found
 * @param foundOn the day
 * @param criterion criterion that it meets; null if none
 * @param ungraded whether no criterion could be asked
 * @param failedVerifications how often a verification failed
 * @param maxReworks how often it may fail before that counts as a refusal
 * @param duplicateOf the case it repeats word for word; null if none
 * @param duplicates numbers of the cases that repeat this one
 * @param recurrenceOf the closed case whose hazard came back; null if none
 * @param accident number or name of the accident that holds the sign-off up; null if none
 * @param accidentOn the day of the accident; null if none
 */
public record HazardView(CaseNumber caseNumber, UnitCode unit, String sector, String grade, String title,
		String description, String location, HazardSource source, LocalDate foundOn, @Nullable String criterion,
		boolean ungraded, int failedVerifications, int maxReworks, @Nullable String duplicateOf,
		List<String> duplicates, @Nullable String recurrenceOf, @Nullable String accident,
		@Nullable LocalDate accidentOn) {
}
