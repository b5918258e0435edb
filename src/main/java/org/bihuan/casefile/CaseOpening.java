package org.bihuan.casefile;

import org.bihuan.organisation.UnitView;
import org.bihuan.shared.UnitCode;

/**
 * What a new case file starts with.
 *
 * @param kind what it is about
 * @param unit the unit the case is about
 * @param sector the sector under which it falls
 * @param authority the competent authority
 * @param title one line that says what it is about
 * @param grade {@code GENERAL} or {@code MAJOR}
 * @param state first state
 * @param actor login of who opens it
 */
public record CaseOpening(CaseKind kind, UnitView unit, String sector, UnitCode authority, String title, String grade,
		String state, String actor) {
}
