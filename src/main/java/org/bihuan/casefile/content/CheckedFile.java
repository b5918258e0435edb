package org.bihuan.casefile.content;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that may be kept.
 *
 * @param name its name without paths and control characters
 * @param mediaType type found in the bytes
 * @param takenAt when the photo says it was taken; null if it does not say
 */
public record CheckedFile(String name, String mediaType, @Nullable Instant takenAt) {
}
