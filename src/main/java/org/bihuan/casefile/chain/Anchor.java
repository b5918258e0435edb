package org.bihuan.casefile.chain;

import java.time.Instant;

/**
 * A signature over the heads that moved since the anchor before; each names the one
 * before, so the last covers all.
 *
 * @param version 2 since heads stand in a tree, so that one can be shown without the
 * others; 1 before
 * @param id from 1
 * @param at when
 * @param algorithm of the signature
 * @param publicKey X.509, base 64
 * @param previous hash of heads of the anchor before
 * @param headsHash root of the tree of the moved heads
 * @param signature base 64
 */
record Anchor(int version, long id, Instant at, String algorithm, String publicKey, String previous, String headsHash,
		String signature) {

	String statement() {
		return "bihuan-anchor %d\nid %d\nat %s\nprevious %s\nheads %s\n".formatted(this.version, this.id, this.at,
				this.previous, this.headsHash);
	}

	String file(String heads) {
		return statement() + "algorithm %s\npublic-key %s\nsignature %s\n\n%s".formatted(this.algorithm, this.publicKey,
				this.signature, heads);
	}

	Anchor signedBy(AnchorKey key) {
		return new Anchor(this.version, this.id, this.at, AnchorKey.ALGORITHM, key.publicKey(), this.previous,
				this.headsHash, key.sign(statement()));
	}

	boolean authentic() {
		return AnchorKey.verifies(this.publicKey, statement(), this.signature);
	}

}
