package org.bihuan.worklist.page;

import java.util.List;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.frame.Texts;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * When a case was reminded of an obligation.
 */
@Component
class Reminders {

	private final CaseFiles caseFiles;

	private final Texts texts;

	Reminders(CaseFiles caseFiles, Texts texts) {
		this.caseFiles = caseFiles;
		this.texts = texts;
	}

	List<String> of(CaseNumber number, String obligation) {
		return this.caseFiles.entries(number)
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.REMINDER && entry.subject().equals(obligation))
			.map((entry) -> this.texts.moment(entry.at()))
			.toList();
	}

}
