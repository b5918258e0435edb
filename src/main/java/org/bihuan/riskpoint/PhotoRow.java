package org.bihuan.riskpoint;

/**
 * A photo that is kept.
 *
 * @param id its identifier
 * @param point the point
 * @param name its name
 * @param mediaType its type
 * @param sha256 hash of its bytes
 */
record PhotoRow(long id, long point, String name, String mediaType, String sha256) {
}
