package org.bihuan.duty.frequency;

/**
 * Who owes a duty.
 */
public enum Debtor {

	/** The enterprise itself. */
	ENTERPRISE,
	/** The authority of a sector. */
	AUTHORITY,
	/** A town or street. */
	TOWN

}
