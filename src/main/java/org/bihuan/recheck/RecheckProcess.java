package org.bihuan.recheck;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the process {@code self-closed-recheck}.
 */
interface RecheckProcess {

	/** Somebody is to check a closed case again. */
	void start(CaseNumber number);

}
