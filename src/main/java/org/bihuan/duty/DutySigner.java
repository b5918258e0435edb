package org.bihuan.duty;

import java.time.Instant;

import org.bihuan.shared.UnitCode;

/**
 * Who did duties of a unit and signed for them.
 *
 * @param unit the unit
 * @param login who signed
 * @param times how many periods
 * @param last when the last time
 */
public record DutySigner(UnitCode unit, String login, long times, Instant last) {
}
