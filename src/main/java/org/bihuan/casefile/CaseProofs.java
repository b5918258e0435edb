package org.bihuan.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What somebody outside needs to check a case's chain without this program.
 */
public interface CaseProofs {

	/**
	 * All records of a case, each as the text that was hashed.
	 * @param number the case
	 * @return records in order
	 */
	List<SealedRecord> records(CaseNumber number);

	/**
	 * Hashes of the last records of some cases, read at once.
	 * @param numbers the cases
	 * @return hash by case; without those that do not exist
	 */
	Map<CaseNumber, String> heads(Collection<CaseNumber> numbers);

	/**
	 * What was signed about the case's chain.
	 * @param number the case
	 * @return signed heads in order; empty if none was signed yet
	 */
	List<SignedHead> anchors(CaseNumber number);

	/**
	 * Up to which record a signed head covers the case's chain.
	 * @param number the case
	 * @return number of the record; 0 if none is covered yet
	 */
	long anchored(CaseNumber number);

	/**
	 * Public keys of this installation.
	 * @return X.509, base 64, the one in use first
	 */
	List<String> keys();

	/**
	 * Signs the list of what is in an archive.
	 * @param number the case
	 * @param manifestHash hash of the list
	 * @return the signature with the text that it covers
	 */
	Seal seal(CaseNumber number, String manifestHash);

	/**
	 * A record as it was hashed.
	 *
	 * @param seq its number
	 * @param hash its hash
	 * @param text canonical JSON on one line
	 */
	record SealedRecord(long seq, String hash, String text) {
	}

	/**
	 * A head that was signed.
	 *
	 * @param anchor number of the anchor
	 * @param at when it was signed
	 * @param scope the chain
	 * @param seq number of the record
	 * @param hash its hash
	 * @param path hashes beside the way from the head to the root that was signed
	 * @param seal the signature
	 */
	record SignedHead(long anchor, Instant at, String scope, long seq, String hash, List<String> path, Seal seal) {
	}

	/**
	 * A signature with what it needs to be checked.
	 *
	 * @param statement text that was signed
	 * @param algorithm name of the algorithm
	 * @param publicKey X.509, base 64
	 * @param signature base 64
	 */
	record Seal(String statement, String algorithm, String publicKey, String signature) {
	}

}
