package org.bihuan.longwork;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/**
 * Starts work that takes longer than a request, and tells how it stands. Only its owner
 * ever sees it.
 */
public interface LongWork {

	/**
	 * Starts work once the caller's transaction has committed.
	 * @param kind what it is, for example {@code case-export}; {@code longwork.kind.} and
	 * this is the key of its name
	 * @param owner login of who waits for it
	 * @param description what it is about, as its owner reads it
	 * @param task the work
	 * @return its identifier
	 * @throws org.bihuan.shared.Refusal.Conflict if this person has too much work open
	 */
	String start(String kind, String owner, String description, WorkTask task);

	/**
	 * How work stands.
	 * @param id its identifier
	 * @param owner login of who asks
	 * @return how it stands
	 * @throws org.bihuan.shared.Refusal.NotFound if the person has no such work
	 */
	WorkView find(String id, String owner);

	/**
	 * How work stands when it is done, or when the patience ends; only where it runs on
	 * this node.
	 * @param id its identifier
	 * @param owner login of who asks
	 * @param patience how long to wait at most
	 * @return how it stands then
	 */
	WorkView await(String id, String owner, Duration patience);

	/**
	 * The latest work of a person.
	 * @param owner login of who asks
	 * @return at most 50, newest first
	 */
	List<WorkView> of(String owner);

	/**
	 * What was wrong with single rows, the first ones.
	 * @param id its identifier
	 * @param owner login of who asks
	 * @return the problems that were kept
	 */
	List<WorkProblem> problems(String id, String owner);

	/**
	 * Writes the result.
	 * @param id its identifier
	 * @param owner login of who asks
	 * @param out where to
	 * @throws IOException if it cannot be written there
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none, or none any more
	 */
	void result(String id, String owner, OutputStream out) throws IOException;

}
