package org.bihuan.designer.draft;

import java.time.Instant;

/**
 * A saved version of a draft, without its text.
 *
 * @param number counts from one
 * @param hash SHA-256 of its text
 * @param by login of its writer
 * @param begunAt when it was first saved
 * @param savedAt when it was last written over
 * @param settled whether nothing writes over it any more
 */
public record Version(int number, String hash, String by, Instant begunAt, Instant savedAt, boolean settled) {
}
