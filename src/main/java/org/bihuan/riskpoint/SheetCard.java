package org.bihuan.riskpoint;

/**
 * A point on a sheet.
 *
 * @param point the point
 * @param unitName name of its unit
 * @param address what the square leads to
 * @param texts what is printed beside it
 */
record SheetCard(RiskPoint point, String unitName, String address, SheetTexts texts) {
}
