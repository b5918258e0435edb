package org.bihuan.casepage;

import org.bihuan.shared.CaseNumber;

/**
 * Cases on paper.
 */
public interface CasePapers {

	/**
	 * A case from top to bottom as a document to read and to print, in the reader's
	 * language. Who asks must have made sure that the reader may read the case.
	 * @param number the case
	 * @return a PDF
	 */
	byte[] pdf(CaseNumber number);

}
