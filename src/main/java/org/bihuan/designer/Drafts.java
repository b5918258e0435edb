package org.bihuan.designer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drafts of models, for whoever compares, tries or releases them. Who may see them is
 * asked before: process designers and those who approve releases.
 */
public interface Drafts {

	/**
	 * Finds a draft, discarded ones among them.
	 * @param id its identifier
	 * @return the draft, or empty if there is none
	 */
	Optional<Draft> find(String id);

	/**
	 * Finds the one open draft of a model.
	 * @param kind kind of the model
	 * @param key key of the model
	 * @return the draft, or empty if nobody has one open
	 */
	Optional<Draft> of(DraftKind kind, String key);

	/**
	 * Drafts that were not discarded.
	 * @return drafts, those changed last first
	 */
	List<Draft> open();

	/**
	 * The newest saved text of a draft.
	 * @param id its identifier
	 * @return the text
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such draft
	 */
	String text(String id);

	/**
	 * The text of one version of a draft.
	 * @param id its identifier
	 * @param version number of the version
	 * @return the text
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such version
	 */
	String text(String id, int version);

	/**
	 * Everything that was said of a draft.
	 * @param id its identifier
	 * @return remarks, the oldest first; empty if there is no such draft
	 */
	List<Remark> remarks(String id);

	/**
	 * Everybody who wrote a version of a draft.
	 * @param id its identifier
	 * @return logins; empty if there is no such draft
	 */
	Set<String> authors(String id);

}
