/**
 * Bots of units: their addresses, the signed call, and where it may not go.
 */
@NullMarked
package org.bihuan.notification.webhook;

import org.jspecify.annotations.NullMarked;
