package org.bihuan.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the shape of the API.
 *
 * @param items the rows of this page
 * @param total exact count of all rows in the caller's scope
 * @param next cursor of the next page, or null on the last one
 * @param <T> the kind of row
 */
public record Listing<T>(List<T> items, long total, @Nullable String next) {
}
