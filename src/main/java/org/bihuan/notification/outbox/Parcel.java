package org.bihuan.notification.outbox;

import java.util.List;

import org.bihuan.notification.inbox.Facts;
import org.bihuan.notification.setting.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What a courier carries.
 *
 * @param key unique name, the same at every attempt
 * @param reader whom it goes to; null if a unit
 * @param unit the unit; null if a person
 * @param facts what it tells, one or several
 */
public record Parcel(String key, @Nullable Choice reader, @Nullable String unit, List<Facts> facts) {
}
