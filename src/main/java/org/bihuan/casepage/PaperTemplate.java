package org.bihuan.casepage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills the template of a paper. What a paper looks like stands in a style sheet of its
 * own: it is read where no browser is.
 */
@Component
class PaperTemplate {

	private final ITemplateEngine engine;

	PaperTemplate(ITemplateEngine engine) {
		this.engine = engine;
	}

	String fill(String template, Map<String, @Nullable Object> model) {
		Context context = new Context(Wording.locale());
		context.setVariables(model);
		context.setVariable("style", style());
		return this.engine.process(template, context);
	}

	private static String style() {
		try {
			return new ClassPathResource("paper/case.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The style of papers is missing", ex);
		}
	}

}
