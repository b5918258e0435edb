package org.bihuan.designer.draft;

import java.time.Instant;

/**
 * The pen, as given to one window of one person.
 *
 * @param token to be shown with everything that is written
 * @param until until when it holds without being renewed
 * @param savedAt when the newest version was saved
 * @param version number of the newest version
 * @param hash hash of its text
 */
public record Lease(String token, Instant until, Instant savedAt, int version, String hash) {
}
