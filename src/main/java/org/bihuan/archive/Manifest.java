package org.bihuan.archive;

import java.util.Map;

/**
 * The list of what is in an archive; everything but itself and its seal.
 *
 * @param format name and version of this format
 * @param caseNumber the case
 * @param records how many records its chain has
 * @param head hash of the last one
 * @param anchoredRecords up to which of them a signed head covers; those after it are not
 * yet anchored
 * @param algorithm of the hashes
 * @param entries hash by name
 */
record Manifest(String format, String caseNumber, long records, String head, long anchoredRecords, String algorithm,
		Map<String, String> entries) {

	static final String FORMAT = "bihuan-archive 1";

	static Manifest of(ArchiveFacts facts, Map<String, String> entries) {
		int records = facts.records().size();
		return new Manifest(FORMAT, facts.cover().number().value(), records, facts.records().get(records - 1).hash(),
				facts.anchored(), "SHA-256", entries);
	}

}
