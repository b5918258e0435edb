package org.bihuan.archive;

import java.time.Instant;

/**
 * A case whose evidence nobody has to keep any longer.
 *
 * @param caseNumber the case
 * @param title one line
 * @param unitName name of the unit
 * @param closedAt when it was closed
 * @param pieces how many pieces of evidence still have their bytes
 * @param size bytes of these together
 */
record DueCase(String caseNumber, String title, String unitName, Instant closedAt, long pieces, long size) {
}
