package org.bihuan.savedview;

import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody wants to keep.
 *
 * @param list path of the list that it filters, for example {@code /cases}
 * @param name the name it shall have
 * @param query the filter as part of an address, as the list itself writes it
 * @param columns the columns as part of an address; null where a list has no choice of
 * columns
 * @param shareWith code of the unit whose people shall see it too; empty for nobody
 */
public record ViewDraft(String list, String name, String query, @Nullable String columns, String shareWith) {
}
