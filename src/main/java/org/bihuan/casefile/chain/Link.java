package org.bihuan.casefile.chain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * One record of a chain.
 *
 * @param scope which chain
 * @param seq position, from 1
 * @param kind what it tells
 * @param at when, to the microsecond
 * @param actor login, or {@code system}
 * @param subject what it is about
 * @param outcome what happened, or null
 * @param content details as stored
 * @param algorithm name of the hash
 * @param previous hash of the record before
 * @param hash hash over all of the above
 */
public record Link(String scope, long seq, String kind, Instant at, String actor, String subject,
		@Nullable String outcome, String content, String algorithm, String previous, String hash) {

	static Link after(Head head, Instant now, Fact fact) {
		Link link = new Link(head.scope(), head.seq() + 1, fact.kind(), WallTime.truncated(now),
				CanonicalJson.storable(fact.actor()), CanonicalJson.storable(fact.subject()), storable(fact.outcome()),
				CanonicalJson.write(fact.content()), Digest.ALGORITHM, head.hash(), "");
		return link.withHash(link.computedHash());
	}

	private static @Nullable String storable(@Nullable String text) {
		return (text != null) ? CanonicalJson.storable(text) : null;
	}

	Head asHead() {
		return new Head(this.scope, this.seq, this.hash);
	}

	boolean follows(Head head) {
		return this.seq == head.seq() + 1 && this.previous.equals(head.hash());
	}

	boolean intact() {
		return Digest.known(this.algorithm) && this.hash.equals(computedHash());
	}

	/**
	 * What the hash is computed over: all fields but the hash itself, as canonical JSON.
	 * @return one line
	 */
	public String text() {
		Map<String, @Nullable Object> fields = new HashMap<>();
		fields.put("scope", this.scope);
		fields.put("seq", this.seq);
		fields.put("kind", this.kind);
		fields.put("at", this.at);
		fields.put("actor", this.actor);
		fields.put("subject", this.subject);
		fields.put("outcome", this.outcome);
		fields.put("content", this.content);
		fields.put("algorithm", this.algorithm);
		fields.put("previous", this.previous);
		return CanonicalJson.write(fields);
	}

	private String computedHash() {
		return Digest.of(this.algorithm, text());
	}

	private Link withHash(String computed) {
		return new Link(this.scope, this.seq, this.kind, this.at, this.actor, this.subject, this.outcome, this.content,
				this.algorithm, this.previous, computed);
	}

}
