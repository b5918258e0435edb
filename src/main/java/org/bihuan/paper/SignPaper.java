package org.bihuan.paper;

import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.form.Option;
import org.bihuan.frame.Texts;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.Composed;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.signing.Signature;
import org.bihuan.signing.Signatory;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Step {@code sign-paper}: the leader reads the whole text and signs it, by its hash.
 */
@Component
class SignPaper implements StepHandler {

	private final Papers papers;

	private final PaperWords words;

	private final SignedPapers signed;

	private final Signatory signatory;

	private final Letters letters;

	private final CaseFiles caseFiles;

	private final Texts texts;

	SignPaper(Papers papers, PaperWords words, SignedPapers signed, Signatory signatory, Letters letters,
			CaseFiles caseFiles, Texts texts) {
		this.papers = papers;
		this.words = words;
		this.signed = signed;
		this.signatory = signatory;
		this.letters = letters;
		this.caseFiles = caseFiles;
		this.texts = texts;
	}

	@Override
	public String step() {
		return "sign-paper";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("text", preview(context).text().lines().stream().map(Line::text).collect(joining("\n")),
				"signing", "drawn");
	}

	/** Whoever chooses the text says by its hash which one was read. */
	@Override
	public Map<String, List<Option>> options(StepContext context) {
		String hash = preview(context).sha256();
		return Map.of("papers",
				List.of(new Option(hash, this.texts.of("paper.read", LocaleContextHolder.getLocale(), hash))));
	}

	private Composed preview(StepContext context) {
		return this.letters.preview(order(context.caseNumber()), context.person().login());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if ("sign".equals(values.get("outcome"))) {
			CaseNumber number = context.caseNumber();
			DutyPeriodView period = this.papers.period(number);
			Signature signature = this.signatory.of(context, new Group(period.post(), period.unit()),
					String.valueOf(values.get("signing")));
			this.signed.file(order(number), signature, String.valueOf(values.get("hash")), context.taskId());
		}
		return Map.of();
	}

	private LetterOrder order(CaseNumber number) {
		DutyPeriodView period = this.papers.period(number);
		CaseHeader cover = this.caseFiles.header(number);
		return new LetterOrder(number, this.papers.kind(period).kind(), cover.unit(), cover.authority(), null,
				this.words.of(number, period), period.document(), period.place());
	}

}
