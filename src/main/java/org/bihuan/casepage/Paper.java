package org.bihuan.casepage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import org.bihuan.casefile.Thumbnails;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A filled template made into a PDF. It can load the small pictures of evidence and
 * nothing else, whatever somebody wrote into a form.
 */
final class Paper {

	private static final String EVIDENCE = "evidence:";

	private static final int REGULAR = 400;

	private static final Logger log = LoggerFactory.getLogger(Paper.class);

	static {
		// It would write to the console by itself, past the program's own log.
		XRLog.setLoggingEnabled(false);
	}

	private final String html;

	private final PaperFont font;

	private final Thumbnails thumbnails;

	Paper(String html, PaperFont font, Thumbnails thumbnails) {
		this.html = html;
		this.font = font;
		this.thumbnails = thumbnails;
	}

	byte[] pdf() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFont(this.font::open, PaperFont.NAME, REGULAR, FontStyle.NORMAL, true);
		builder.useUriResolver((base, address) -> allowed(address));
		builder.useProtocolsStreamImplementation(this::picture, "evidence");
		builder.withHtmlContent(this.html, EVIDENCE);
		builder.withProducer("Bihuan");
		builder.withDiagnosticConsumer(Paper::tell);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A paper cannot be printed", ex);
		}
		return out.toByteArray();
	}

	private static void tell(Diagnostic diagnostic) {
		if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
			log.warn("A paper: {}", diagnostic.getFormattedMessage());
		}
	}

	private static @Nullable String allowed(String address) {
		return address.startsWith(EVIDENCE) ? address : null;
	}

	private FSStream picture(String address) {
		byte[] content = this.thumbnails.of(address.substring(EVIDENCE.length())).orElse(new byte[0]);
		return new FSStream() {

			@Override
			public InputStream getStream() {
				return new ByteArrayInputStream(content);
			}

			@Override
			public Reader getReader() {
				return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
			}

		};
	}

}
