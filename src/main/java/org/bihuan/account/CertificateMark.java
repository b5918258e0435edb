package org.bihuan.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The square by which everybody can check a certificate, drawn as areas into the place
 * that its first page keeps free: the paper's template loads no pictures but evidence.
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
				draw(out, cells(address));
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A certificate cannot be marked", ex);
		}
	}

	private static void draw(PDPageContentStream out, BitMatrix cells) throws IOException {
		float cell = SIDE / cells.getWidth();
		float left = PDRectangle.A4.getWidth() - RIGHT - SIDE;
		float top = PDRectangle.A4.getHeight() - TOP;
		for (int y = 0; y < cells.getHeight(); y++) {
			for (int x = 0; x < cells.getWidth(); x++) {
				if (cells.get(x, y)) {
					out.addRect(left + x * cell, top - (y + 1) * cell, cell, cell);
				}
			}
		}
		out.fill();
	}

	private static BitMatrix cells(String address) {
		try {
			return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("No code can say " + address, ex);
		}
	}

}
