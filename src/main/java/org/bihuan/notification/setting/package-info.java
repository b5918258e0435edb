/**
 * What the project, a person and a unit have chosen: channels, quiet hours, digest,
 * addresses.
 */
@NullMarked
package org.bihuan.notification.setting;

import org.jspecify.annotations.NullMarked;
