package org.bihuan.account;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a certificate who holds it.
 *
 * @param unit name of the unit
 * @param unitCode code of the unit
 * @param from first day that it is about
 * @param to last day
 * @param post role for whose duties; null for all
 * @param done periods done in time
 * @param late periods made good for later
 * @param missed periods that were missed
 * @param open periods that still ran
 * @param issuedAt when it was issued
 * @param hash hash of its lines, as it is printed on it
 */
public record CertifiedPaper(String unit, String unitCode, LocalDate from, LocalDate to, @Nullable String post,
		long done, long late, long missed, long open, Instant issuedAt, String hash) {
}
