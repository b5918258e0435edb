package org.bihuan.designer.draft;

import java.time.Instant;

/**
 * Who has the pen.
 *
 * @param login who
 * @param until until when, unless it is renewed
 */
public record Holder(String login, Instant until) {
}
