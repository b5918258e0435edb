package org.bihuan.account;

import java.util.Optional;

import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

/**
 * Tells whether a certificate is genuine.
 */
public interface Certified {

	/**
	 * What everybody may know of a certificate: that it was issued, and what it sums up.
	 * @param code the code printed on it
	 * @return the certificate, or empty if none carries this code
	 */
	Optional<CertifiedPaper> check(String code);

	/**
	 * Certificates of a unit, the last issued first. Whoever asks has made sure that the
	 * reader may see the unit.
	 * @param unit the unit
	 * @param limit how many at most
	 * @return the last ones with the exact count of all
	 */
	Listing<IssuedCertificate> of(UnitCode unit, int limit);

}
