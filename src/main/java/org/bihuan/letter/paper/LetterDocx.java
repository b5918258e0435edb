package org.bihuan.letter.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.template.DocxZip;
import org.bihuan.letter.template.TemplateTags;

/**
 * A letter as a Word document: its template with the values of the issue. The template
 * was checked when it came in: it holds plain tags and nothing that could run.
 */
final class LetterDocx {

	private LetterDocx() {
	}

	static byte[] of(IssuedLetter letter, byte[] template) {
		Map<String, String> values = new HashMap<>();
		letter.fields().forEach((name, value) -> values.put(name, CanonicalText.plain(value)));
		try (XWPFTemplate filled = XWPFTemplate.compile(kept(template, values), configuration())) {
			filled.render(values);
			date(filled.getXWPFDocument().getPackage().getPackageProperties(), letter.issuedAt());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			filled.write(out);
			return DocxZip.repack(out.toByteArray());
		}
		catch (IOException | InvalidFormatException ex) {
			throw new IllegalStateException("A letter cannot be written", ex);
		}
	}

	/** Names and nothing else: neither Spring's expressions nor paths into objects. */
	private static Configure configuration() {
		return Configure.builder().useDefaultEL(true).setValidErrorHandler(new Configure.AbortHandler()).build();
	}

	/** Leaves the same paragraphs out as the text does. */
	private static ByteArrayInputStream kept(byte[] template, Map<String, String> values) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
			for (int i = document.getBodyElements().size() - 1; i >= 0; i--) {
				int paragraph = document.getParagraphPos(i);
				if (paragraph >= 0 && TemplateTags.leftOut(document.getParagraphs().get(paragraph).getText(), values)) {
					document.removeBodyElement(i);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);
			return new ByteArrayInputStream(out.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A template cannot be read", ex);
		}
	}

	private static void date(PackageProperties properties, Instant issuedAt) throws InvalidFormatException {
		Optional<Date> date = Optional.of(Date.from(issuedAt));
		properties.setCreatedProperty(date);
		properties.setModifiedProperty(date);
	}

}
