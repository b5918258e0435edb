package org.bihuan.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bihuan.square.Square;

/**
 * The square by which everybody can check a certificate, drawn into the place that its
 * first page keeps free: the paper's template loads no pictures but evidence.
 */
final class CertificateMark {

	private static final float MILLIMETRE = 72 / 25.4f;

	/** As wide as the template's free place. */
	private static final float SIDE = 26 * MILLIMETRE;

	private static final float RIGHT = 16 * MILLIMETRE;

	private static final float TOP = 25 * MILLIMETRE;

	private CertificateMark() {
	}

	static byte[] on(byte[] pdf, String address) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND,
					true, true)) {
				Square.onPaper(address)
					.draw(out, PDRectangle.A4.getWidth() - RIGHT - SIDE, PDRectangle.A4.getHeight() - TOP, SIDE);
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A certificate cannot be marked", ex);
		}
	}

}
