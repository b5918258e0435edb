package org.bihuan.organisation;

import java.util.Map;

/**
 * Something about people that the audit chain must keep; told in the same transaction.
 *
 * @param actor login of who did it
 * @param subject login of whom it is about
 * @param outcome what happened, for example {@code left}
 * @param content details; strings, numbers, booleans, lists and maps of these
 */
public record StaffRecord(String actor, String subject, String outcome, Map<String, ?> content) {
}
