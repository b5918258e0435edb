package org.bihuan.casefile;

import java.util.Optional;

/**
 * Small pictures of photos, for pages and papers.
 */
public interface Thumbnails {

	/**
	 * A small picture of a piece of evidence.
	 * @param id the evidence
	 * @return a JPEG, upright; empty if no picture can be made of it, or its bytes are
	 * gone
	 */
	Optional<byte[]> of(String id);

}
