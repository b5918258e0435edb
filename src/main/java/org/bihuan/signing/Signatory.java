package org.bihuan.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIn;
import org.bihuan.organisation.StandIns;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;

import org.springframework.stereotype.Component;

/**
 * Who signs: the leader in person, or whoever stands in by a written document, which is
 * recorded with its period.
 */
@Component
public class Signatory {

	private final StandIns standIns;

	private final Confirmations confirmations;

	Signatory(StandIns standIns, Confirmations confirmations) {
		this.standIns = standIns;
		this.confirmations = confirmations;
	}

	/**
	 * The signature of whoever does a step. What it is bound to is for the room to keep.
	 * @param context the step
	 * @param post whose signature is asked for
	 * @param method {@code drawn} or {@code password}
	 * @return the signature
	 * @throws Refusal.Invalid if the password was not given shortly before
	 * @throws Refusal.Forbidden if the person neither holds the post nor stands in for it
	 * by a written document
	 */
	public Signature of(StepContext context, Group post, String method) {
		Person person = context.person();
		if ("password".equals(method) && !this.confirmations.use(context.taskId(), person.login())) {
			throw new Refusal.Invalid("confirmation", "signing.confirmation.missing");
		}
		Instant at = context.at();
		if (person.owns(post)) {
			return new Signature(method, person.login(), null, null, null, null, at);
		}
		StandIn written = written(context, post).orElseThrow(() -> new Refusal.Forbidden("signing.standIn.missing"));
		return new Signature(method, person.login(), written.person(), written.document(), written.from(), written.to(),
				at);
	}

	/**
	 * The written document by which somebody stands in.
	 * @param context the step and who does it
	 * @param post whose signature is asked for
	 * @return the stand-in, or empty if the post is the person's own or nothing is
	 * written
	 */
	public Optional<StandIn> written(StepContext context, Group post) {
		Person person = context.person();
		LocalDate today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI);
		return person.standings()
			.stream()
			.filter((one) -> one.post().equals(post) && one.documented())
			.flatMap((standing) -> this.standIns.of(person.login())
				.stream()
				.filter((one) -> one.deputy().equals(person.login()) && one.person().equals(standing.person()))
				.filter((one) -> one.post().equals(post) && one.document() != null && one.meets(today, today)))
			.findFirst();
	}

}
