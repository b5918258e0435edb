/**
 * Messages in the house: written with what caused them, read in the reader's language.
 */
@NullMarked
package org.bihuan.notification.inbox;

import org.jspecify.annotations.NullMarked;
