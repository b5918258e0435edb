package org.bihuan.organisation;

/**
 * A sector of supervision.
 *
 * @param code its code
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param authority code of the authority that regulates it
 * @param regulator the authority's name
 * @param anyUnit whether it binds any unit, whatever its own sectors
 */
record Sector(String code, String nameZh, String nameEn, String authority, String regulator, boolean anyUnit) {
}
