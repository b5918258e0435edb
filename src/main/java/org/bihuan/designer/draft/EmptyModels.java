package org.bihuan.designer.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.bihuan.designer.DraftKind;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Models to begin with: they hold what every model must hold.
 */
@Component
class EmptyModels {

	String text(DraftKind kind, String key, String title) {
		String path = "/data/designer/empty." + kind.ending();
		try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{key}", key)
				.replace("{title}", HtmlUtils.htmlEscape(title, "UTF-8"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
