package org.bihuan.request.extension;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code decide-clock-proposal}: what somebody proposed who may not decide it.
 */
@Component
class DecideClockProposal implements StepHandler {

	private final FiledProposals proposals;

	private final ProposalProcess process;

	private final Extensions extensions;

	private final People people;

	private final Texts texts;

	DecideClockProposal(FiledProposals proposals, ProposalProcess process, Extensions extensions, People people,
			Texts texts) {
		this.proposals = proposals;
		this.process = process;
		this.extensions = extensions;
		this.people = people;
		this.texts = texts;
	}

	@Override
	public String step() {
		return "decide-clock-proposal";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.process.instanceOf(context.taskId())
			.flatMap(this.proposals::ofInstance)
			.map((proposed) -> told(proposed, context))
			.orElse(Map.of());
	}

	private Map<String, Object> told(Proposed proposed, StepContext context) {
		MoreTime asked = proposed.asked();
		Map<String, Object> told = new HashMap<>();
		told.put("obligation", say("obligation." + proposed.obligation()));
		told.put("asked", say("request.extension.asked." + asked.kind(), String.valueOf(proposed.amount())));
		told.put("proposer", this.people.find(proposed.by()).map(Person::name).orElse(proposed.by()));
		told.put("explanation", proposed.reason());
		told.put("hindrance",
				this.proposals.without(proposed, context.at())
					.map((refusal) -> say("request.proposal.void", say(refusal)))
					.orElseGet(() -> say("request.proposal.stands")));
		this.extensions.moved(context.caseNumber(), asked, context.at())
			.ifPresent((moved) -> told.put("due", say("request.extension.due", moved.before(), moved.after())));
		return told;
	}

	private String say(Refusal refusal) {
		return (refusal instanceof Refusal.Invalid invalid)
				? say(invalid.problems().get(0).messageKey(), invalid.problems().get(0).arguments())
				: say(refusal.messageKey(), refusal.arguments());
	}

	private String say(String key, Object... arguments) {
		return this.texts.of(key, LocaleContextHolder.getLocale(), arguments);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.proposals.decide(this.process.instanceOf(context.taskId()).orElseThrow(),
				"approve".equals(values.get("outcome")), context.person(), context.at());
		return Map.of();
	}

}
