/**
 * Mails: single ones, the digest of a day, and the code that proves an address.
 */
@NullMarked
package org.bihuan.notification.mail;

import org.jspecify.annotations.NullMarked;
