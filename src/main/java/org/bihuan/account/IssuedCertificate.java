package org.bihuan.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as lists show it.
 *
 * @param code by which everybody can check it
 * @param from first day that it is about
 * @param to last day that it is about
 * @param issuedAt when it was issued
 */
public record IssuedCertificate(String code, LocalDate from, LocalDate to, Instant issuedAt) {
}
