package org.bihuan.request.objection;

/**
 * An objection that waits for its answer.
 *
 * @param id its identifier
 * @param against what it is against
 * @param statement what the unit says
 */
record Objection(long id, Against against, String statement) {
}
