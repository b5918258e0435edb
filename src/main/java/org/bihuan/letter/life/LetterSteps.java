package org.bihuan.letter.life;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code official-letter} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class LetterSteps {

	private static final String LETTER = "letterId";

	@Bean
	JavaDelegate issueLetter(LetterIssue issue) {
		return (execution) -> issue.issue(letter(execution));
	}

	@Bean
	JavaDelegate renderLetter(LetterIssue issue) {
		return (execution) -> issue.print(letter(execution));
	}

	@Bean
	JavaDelegate sendLetter(LetterWork work, LetterPosts posts, ReplyClock replies) {
		return (execution) -> {
			Letter letter = work.send(letter(execution));
			boolean reachable = posts.reachable(letter.addressee());
			execution.setVariable("reachable", reachable);
			execution.setVariable("asksReply", letter.asksReply());
			execution.setVariable("replyOwed", replies.owed(letter).word());
			execution.setVariable("repliedBy",
					(reachable ? posts.receiver(letter.addressee()) : posts.clerk(letter.issuer())).toString());
		};
	}

	@Bean
	JavaDelegate settleLetter(LetterWork work) {
		return (execution) -> work.settle(letter(execution));
	}

	@Bean
	JavaDelegate callOffLetter(LetterWork work, CaseFiles files) {
		return (execution) -> {
			CaseHeader cover = files.header(new CaseNumber(execution.getProcessBusinessKey()));
			String reason = cover.reason();
			Object told = execution.getVariable("callOffReason");
			String closed = (reason != null) ? reason : cover.state();
			work.callOff(letter(execution), (told != null) ? String.valueOf(told) : closed, reason);
		};
	}

	private static long letter(DelegateExecution execution) {
		return ((Number) execution.getVariable(LETTER)).longValue();
	}

}
