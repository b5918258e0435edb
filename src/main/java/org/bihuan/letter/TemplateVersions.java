package org.bihuan.letter;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Versions of templates that go into force and out of it together with something else.
 * Who may let them in was asked before.
 */
public interface TemplateVersions {

	/**
	 * Versions that wait for a second person.
	 * @return by kind and number
	 */
	List<Waiting> waiting();

	/**
	 * A version that waits.
	 * @param id its identifier
	 * @return the version; empty if there is none or it was decided
	 */
	Optional<Waiting> waiting(long id);

	/**
	 * A version, whatever became of it.
	 * @param id its identifier
	 * @return the version
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none
	 */
	Waiting told(long id);

	/**
	 * Lets a version in; the active one retires. Letters that were issued stay as they
	 * are.
	 * @param id the version
	 * @param by login of who lets it in, or {@code system}
	 * @return identifier of the version that retired; null if there was none
	 */
	@Nullable Long enter(long id, String by);

	/**
	 * A version.
	 *
	 * @param id its identifier
	 * @param kind kind of letter
	 * @param version its number within the kind
	 * @param by login of who sent it
	 * @param active identifier of the version that is active; null if none is
	 */
	record Waiting(long id, LetterKind kind, int version, String by, @Nullable Long active) {
	}

}
