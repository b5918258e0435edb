package org.bihuan.casefile.chain;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the records of all chains, chain by chain, and remembers the first that does
 * not fit.
 */
final class ChainReading {

	private long entries;

	private @Nullable Head last;

	private @Nullable Head expected;

	private @Nullable String broken;

	/**
	 * Reads the next record.
	 * @param link the record
	 * @param head the head its chain claims, or null if there is none
	 * @param anchored the hash that was signed for it, or null if none was
	 */
	void next(Link link, @Nullable Head head, @Nullable String anchored) {
		this.entries++;
		Head before = this.last;
		if (before == null || !before.scope().equals(link.scope())) {
			end();
			before = Head.empty(link.scope());
		}
		if (!link.follows(before) || !link.intact()) {
			broken(link.scope(), Math.min(link.seq(), before.seq() + 1));
		}
		else if (anchored != null && !anchored.equals(link.hash())) {
			broken(link.scope(), link.seq());
		}
		this.last = link.asHead();
		this.expected = head;
	}

	/** Ends the chain that is being read. */
	void end() {
		Head read = this.last;
		Head head = this.expected;
		if (read != null && (head == null || !head.equals(read))) {
			broken(read.scope(), (head != null && head.seq() > read.seq()) ? read.seq() + 1 : read.seq());
		}
		this.last = null;
	}

	private void broken(String scope, long seq) {
		if (this.broken == null) {
			this.broken = scope + "#" + seq;
		}
	}

	long entries() {
		return this.entries;
	}

	@Nullable String firstBroken() {
		return this.broken;
	}

	@Nullable Head last() {
		return this.last;
	}

}
