package org.bihuan.riskpoint;

/**
 * What a sheet says beside the squares, in the reader's language.
 *
 * @param risk the word of the point's colour
 * @param inCharge who is in charge of it
 * @param how what the square is for
 */
record SheetTexts(String risk, String inCharge, String how) {
}
