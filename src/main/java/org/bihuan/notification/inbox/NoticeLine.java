package org.bihuan.notification.inbox;

/**
 * A message as the page shows it.
 *
 * @param id its identifier
 * @param text the sentence
 * @param remark what the sender said; empty if nothing
 * @param due when it is due, in words; empty if it names no date
 * @param at when it was told, in words
 * @param urgent whether it is urgent
 * @param unread whether it waits to be read
 */
record NoticeLine(long id, String text, String remark, String due, String at, boolean urgent, boolean unread) {
}
