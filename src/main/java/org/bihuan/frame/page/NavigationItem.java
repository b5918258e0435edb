package org.bihuan.frame.page;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the navigation as the layout shows it.
 *
 * @param key by which a page says that it is the active one
 * @param messageKey key of the text
 * @param path where it leads
 * @param count a count beside the text, null for none
 */
public record NavigationItem(String key, String messageKey, String path, @Nullable Long count) {
}
