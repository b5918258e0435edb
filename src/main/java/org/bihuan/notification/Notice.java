package org.bihuan.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told. Its text is {@code notice.<kind>} in the messages of
 * the room that sends it, with the title of the case as {@code {1}}, the unit's name as
 * {@code {2}}, the sender's name as {@code {3}} and the arguments from {@code {4}} on.
 *
 * @param key unique name of the notice, for example {@code letter/2026-17/sent}
 * @param kind ending of the text's key, for example {@code letter-sent}
 * @param topic what it is about
 * @param urgent whether quiet hours do not hold it back
 * @param caseNumber the case; null if it concerns none
 * @param logins people it goes to
 * @param groups groups whose people it goes to; the bots of their units hear it too
 * @param dueAt date that it names; null if none
 * @param by login of who caused it; null if nobody did
 * @param arguments what the text names; nothing that must not leave the house. Where
 * there is no case, the last one may be the path of a page, to which the notice then
 * leads
 */
public record Notice(String key, String kind, Topic topic, boolean urgent, @Nullable CaseNumber caseNumber,
		Set<String> logins, Set<Group> groups, @Nullable Instant dueAt, @Nullable String by, List<String> arguments) {
}
