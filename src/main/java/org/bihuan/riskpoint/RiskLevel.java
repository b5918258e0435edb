package org.bihuan.riskpoint;

/**
 * The four colours of risk, the gravest first.
 */
enum RiskLevel {

	/** Major risk. */
	RED,
	/** Considerable risk. */
	ORANGE,
	/** Ordinary risk. */
	YELLOW,
	/** Low risk. */
	BLUE

}
