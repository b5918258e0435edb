package org.bihuan.casefile.chain;

/**
 * The last record of a chain.
 *
 * @param scope which chain
 * @param seq number of the last record, 0 if there is none yet
 * @param hash its hash
 */
record Head(String scope, long seq, String hash) {

	static Head empty(String scope) {
		return new Head(scope, 0, Digest.NOTHING);
	}

	String line() {
		return this.scope + "#" + this.seq + " " + this.hash + "\n";
	}

}
