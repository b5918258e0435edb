package org.bihuan.request.stoppage;

import java.util.stream.Collectors;

import org.bihuan.shared.CaseNumber;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Stoppages in force, a line each.
 */
@Component
class StoppageWords {

	private final Stoppages stoppages;

	private final MessageSource messages;

	StoppageWords(Stoppages stoppages, MessageSource messages) {
		this.stoppages = stoppages;
		this.messages = messages;
	}

	String inForce(CaseNumber number) {
		return this.stoppages.inForce(number).stream().map(this::line).collect(Collectors.joining("\n"));
	}

	private String line(Stoppage stoppage) {
		return this.messages.getMessage(stoppage.whole() ? "request.stoppage.line.whole" : "request.stoppage.line.part",
				new Object[] { stoppage.what(), stoppage.reason() }, LocaleContextHolder.getLocale());
	}

}
