package org.bihuan.riskpoint;

import java.time.Instant;

/**
 * A hazard that was registered at a point and is not closed.
 *
 * @param caseNumber its case
 * @param title one line
 * @param grade its grade
 * @param state how far its case is
 * @param openedAt when it was registered
 */
record PointCase(String caseNumber, String title, String grade, String state, Instant openedAt) {
}
