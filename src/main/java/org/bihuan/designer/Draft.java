package org.bihuan.designer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A draft of a model, without its text.
 *
 * @param id its identifier
 * @param kind what it is of
 * @param key key of the model: name of its file without the ending
 * @param title what it is called
 * @param base what it began with
 * @param version number of its newest saved version
 * @param hash SHA-256 of that version's text in hexadecimal digits
 * @param begunBy login of who began it
 * @param begunAt when it was begun
 * @param changedBy login of who saved it last
 * @param changedAt when it was saved last
 * @param open whether it was not discarded
 */
public record Draft(String id, DraftKind kind, String key, String title, Base base, int version, String hash,
		String begunBy, Instant begunAt, String changedBy, Instant changedAt, boolean open) {

	/**
	 * Name of the file in a deployment.
	 * @return for example {@code bpmn/official-letter.bpmn}
	 */
	public String resource() {
		return this.kind.resource(this.key);
	}

	/**
	 * What a draft began with.
	 *
	 * @param from where the first text came from
	 * @param version version of the deployed model; null if none
	 * @param hash hash of that text; null if there was none
	 */
	public record Base(From from, @Nullable Integer version, @Nullable String hash) {
	}

	/** Where a first text comes from. */
	public enum From {

		/** The model that the engine runs. */
		DEPLOYED,
		/** Nothing: an empty model. */
		NOTHING,
		/** A file that somebody brought. */
		FILE

	}

}
