package org.bihuan.letter.paper;

import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterPaper;
import org.bihuan.letter.template.TemplateFiles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts letters on paper.
 */
@Component
class RenderedPaper implements LetterPaper {

	private final TemplateFiles templates;

	private final String checkPage;

	RenderedPaper(TemplateFiles templates, @Value("${bihuan.letter.check-page}") String checkPage) {
		this.templates = templates;
		this.checkPage = checkPage;
	}

	@Override
	public byte[] pdf(IssuedLetter letter) {
		return LetterPdf.of(letter, this.checkPage);
	}

	@Override
	public byte[] docx(IssuedLetter letter) {
		return LetterDocx.of(letter, this.templates.content(letter.templateVersion()));
	}

}
