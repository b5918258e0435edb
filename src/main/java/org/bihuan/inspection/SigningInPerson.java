package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIn;
import org.bihuan.organisation.StandIns;
import org.bihuan.organisation.Standing;
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
class SigningInPerson {

	private final StandIns standIns;

	private final Confirmations confirmations;

	SigningInPerson(StandIns standIns, Confirmations confirmations) {
		this.standIns = standIns;
		this.confirmations = confirmations;
	}

	Signature of(StepContext context, Group post, String method) {
		Person person = context.person();
		if ("password".equals(method) && !this.confirmations.use(context.taskId(), person.login())) {
			throw new Refusal.Invalid("confirmation", "inspection.confirmation.missing");
		}
		Instant at = context.at();
		return person.owns(post) ? new Signature(method, person.login(), null, null, null, null, at)
				: standingIn(person, post, method, at);
	}

	private Signature standingIn(Person person, Group post, String method, Instant at) {
		LocalDate today = LocalDate.ofInstant(at, Zone.SHANGHAI);
		String absent = person.standings()
			.stream()
			.filter((one) -> one.post().equals(post) && one.documented())
			.map(Standing::person)
			.findFirst()
			.orElseThrow(() -> new Refusal.Forbidden("inspection.standIn.missing"));
		StandIn written = this.standIns.of(person.login())
			.stream()
			.filter((one) -> one.deputy().equals(person.login()) && one.person().equals(absent))
			.filter((one) -> one.post().equals(post) && one.document() != null && one.meets(today, today))
			.findFirst()
			.orElseThrow(() -> new Refusal.Forbidden("inspection.standIn.missing"));
		return new Signature(method, person.login(), absent, written.document(), written.from(), written.to(), at);
	}

}
