package org.bihuan.paper;

import org.bihuan.letter.LetterKind;

/**
 * The paper that a duty demands.
 *
 * @param duty code of the duty
 * @param kind kind of the paper
 * @param sector sector whose authority it is handed in to
 */
record DutyPaper(String duty, LetterKind kind, String sector) {
}
