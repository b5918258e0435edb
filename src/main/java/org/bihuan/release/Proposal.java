package org.bihuan.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be in force.
 *
 * @param title what it changes
 * @param reason why, with the document that asks for it
 * @param effectiveOn the day in Shanghai from which it shall rule; null: as soon as it is
 * approved
 * @param files content by name of the file
 * @param templates versions of templates of letters that wait for a second person
 * @param authors logins of those who wrote them, beside the one who proposes
 */
record Proposal(String title, String reason, @Nullable LocalDate effectiveOn, Map<String, byte[]> files,
		Set<Long> templates, Set<String> authors) {
}
