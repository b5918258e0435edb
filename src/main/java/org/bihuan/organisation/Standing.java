package org.bihuan.organisation;

import org.bihuan.shared.Group;

/**
 * A post that a person holds in somebody's place, by a written stand-in that is valid
 * today.
 *
 * @param post the post
 * @param person login of whom it belongs to
 * @param documented whether the document behind it is recorded; duties in person ask for
 * it
 */
public record Standing(Group post, String person, boolean documented) {
}
