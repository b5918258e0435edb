package org.bihuan.account;

import java.util.Optional;

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

}
