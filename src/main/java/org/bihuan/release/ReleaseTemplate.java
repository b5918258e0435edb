package org.bihuan.release;

import org.jspecify.annotations.Nullable;

/**
 * A template of letters that a release lets in.
 *
 * @param id identifier of its version
 * @param before identifier of the version that was active when the release was proposed;
 * null if there was none
 */
record ReleaseTemplate(long id, @Nullable Long before) {
}
