package org.bihuan.organisation;

import org.bihuan.shared.UnitCode;

/**
 * The district that this installation serves.
 *
 * @param code its code
 * @param name its name
 */
record District(UnitCode code, String name) {
}
