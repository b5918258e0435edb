/**
 * What leaves the house: rows that any node takes, sends and marks.
 */
@NullMarked
package org.bihuan.notification.outbox;

import org.jspecify.annotations.NullMarked;
