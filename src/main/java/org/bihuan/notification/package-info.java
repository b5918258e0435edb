/**
 * Tells people what concerns them: messages in the house, mails, bots of units. Nothing
 * leaves before the transaction that caused it has committed.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "shared", "organisation", "calendar", "casefile", "workflow", "deadline", "frame" })
package org.bihuan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
