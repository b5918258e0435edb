package org.bihuan.notification.mail;

/**
 * One notice in a mail.
 *
 * @param text the sentence
 * @param due when it is due, in words; empty if it names no date
 * @param link address of its page
 */
record MailLine(String text, String due, String link) {
}
