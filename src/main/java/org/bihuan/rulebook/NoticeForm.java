package org.bihuan.rulebook;

/**
 * A notice as it is sent.
 *
 * @param number its number
 * @param source where it was published
 * @param text its lines
 * @param reason why it is taken over
 * @param version state of the calendar that was tried out
 */
record NoticeForm(String number, String source, String text, String reason, long version) {
}
