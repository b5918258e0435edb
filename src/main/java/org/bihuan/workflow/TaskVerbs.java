package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * What people do with a task beside claiming and completing it. Each call is one
 * transaction, stays in the case file and is told by {@link TaskAddressed}.
 */
public interface TaskVerbs {

	/** The verbs. */
	enum Verb {

		/** 转办: hand over for good. */
		ASSIGN,
		/** 委派: let somebody prepare it. */
		DELEGATE,
		/** 撤回: take back what one has filed. */
		RECALL,
		/** 催办: urge those who hold it. */
		URGE,
		/** 抄送: let somebody read the case. */
		COPY,
		/** 加签: ask somebody to sign beside oneself. */
		SIGN,
		/** Take back a request to sign. */
		WITHDRAW,
		/** Take over from somebody who can no longer do it. */
		TAKE_OVER

	}

	/**
	 * Hands a task over for good.
	 * @param taskId the task
	 * @param to login of who gets it: of a candidate group, not kept out by separation
	 * @param reason why
	 * @param by the holder, who stands in for the holder, or a leader over the task
	 * @throws org.bihuan.shared.Refusal.Invalid if that person cannot do it
	 */
	void assign(String taskId, String to, String reason, Person by);

	/**
	 * Lets somebody of the unit prepare a task; what is entered comes back to the owner,
	 * who files.
	 * @param taskId the task
	 * @param to login of who prepares it
	 * @param by the owner
	 */
	void delegate(String taskId, String to, Person by);

	/**
	 * Takes back a step that one has filed, while the next person has not acted.
	 * @param taskId the done task
	 * @param by who did it
	 * @return the task that is open again
	 * @throws org.bihuan.shared.Refusal.Conflict if it is too late or not safe
	 */
	String recall(String taskId, Person by);

	/**
	 * Urges those who hold a task, or can claim it.
	 * @param taskId the task
	 * @param text what is said
	 * @param by who urges
	 * @return how often the task was urged by now; the third time proposes a letter
	 */
	int urge(String taskId, String text, Person by);

	/**
	 * Lets somebody read the case, and puts the task on that person's list.
	 * @param taskId the task
	 * @param to login of the reader
	 * @param by who sends it
	 */
	void copy(String taskId, String to, Person by);

	/**
	 * Asks somebody to sign beside the holder; the task cannot be completed before.
	 * @param taskId the task
	 * @param to login of the signer
	 * @param reason why
	 * @param by the holder
	 * @return the signer's task
	 */
	String addSigner(String taskId, String to, String reason, Person by);

	/**
	 * Takes back every request to sign that is still open.
	 * @param taskId the task
	 * @param by who asked, or who holds the task now
	 */
	void withdrawSigner(String taskId, Person by);

	/**
	 * The reader has seen a task that was copied.
	 * @param taskId the task
	 * @param reader the reader
	 */
	void read(String taskId, Person reader);

	/**
	 * How things stand with a task.
	 * @param taskId the task
	 * @param reader who looks
	 * @return verbs offered, delegation and opinions
	 */
	Situation situation(String taskId, Person reader);

	/**
	 * People to choose from.
	 * @param taskId the task
	 * @param verb one of those that need a person
	 * @param reader who chooses
	 * @return those who are eligible
	 */
	List<Person> eligible(String taskId, Verb verb, Person reader);

	/**
	 * How things stand with a task.
	 *
	 * @param verbs verbs that the reader may use now
	 * @param delegate login of who prepares it; null if nobody does
	 * @param owner login of who files what is prepared; null if nobody prepares it
	 * @param draftBy login of who prepared what the form starts with; null if nobody did
	 * @param urged how often it was urged
	 * @param letterProposed whether a letter was proposed
	 * @param signatures requests to sign, oldest first
	 * @param request the request that the task itself answers; null for all other tasks
	 */
	record Situation(Set<Verb> verbs, @Nullable String delegate, @Nullable String owner, @Nullable String draftBy,
			int urged, boolean letterProposed, List<Signature> signatures, @Nullable Signature request) {
	}

	/**
	 * A request to sign and its answer.
	 *
	 * @param task the signer's task
	 * @param original the task for which it was asked
	 * @param requester login of who asked
	 * @param signer login of who is asked
	 * @param reason why
	 * @param askedAt when
	 * @param state ASKED, GIVEN or WITHDRAWN
	 * @param outcome agree or disagree; null while asked
	 * @param opinion what the signer says; null while asked
	 * @param answeredAt when; null while asked
	 */
	record Signature(String task, String original, String requester, String signer, String reason, Instant askedAt,
			String state, @Nullable String outcome, @Nullable String opinion, @Nullable Instant answeredAt) {

		/**
		 * Whether the signer has not answered.
		 * @return true while asked
		 */
		public boolean open() {
			return "ASKED".equals(this.state);
		}

	}

}
