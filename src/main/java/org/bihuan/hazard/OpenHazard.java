package org.bihuan.hazard;

import java.time.LocalDate;

import org.bihuan.shared.CaseNumber;

/**
 * A hazard that is not closed, as lists of other rooms show it.
 *
 * @param number the case
 * @param title one line
 * @param location where
 * @param foundOn the day
 * @param state state of the case
 */
public record OpenHazard(CaseNumber number, String title, String location, LocalDate foundOn, String state) {
}
