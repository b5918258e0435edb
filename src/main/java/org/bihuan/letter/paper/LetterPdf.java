package org.bihuan.letter.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.List;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.shared.Zone;

/**
 * A letter as a PDF. Nothing in it comes from the clock or from chance.
 */
final class LetterPdf {

	private static final float NUMBER_SIZE = 14;

	private static final float NUMBER_BELOW = 7 * Area.MM;

	private static final int HASH_DIGITS = 15;

	private LetterPdf() {
	}

	static byte[] of(IssuedLetter letter, String checkPage) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument(); Faces faces = new Faces(document)) {
			List<List<Ink>> sheets = Flow.lay(letter.text(), CheckMark.of(checkPage, letter.checkCode()), faces);
			for (int i = 0; i < sheets.size(); i++) {
				sheets.get(i).add(pageNumber(i + 1, faces));
				print(sheets.get(i), document, faces);
			}
			describe(document, letter);
			document.save(out, CompressParameters.NO_COMPRESSION);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A letter cannot be printed", ex);
		}
		return out.toByteArray();
	}

	private static void print(List<Ink> sheet, PDDocument document, Faces faces) throws IOException {
		PDPage page = new PDPage(new PDRectangle(Area.PAGE_WIDTH, Area.PAGE_HEIGHT));
		document.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			Press press = new Press(content, faces);
			for (Ink ink : sheet) {
				press.print(ink);
			}
		}
	}

	/** On the outer side: right on odd pages, left on even ones. */
	private static Ink pageNumber(int number, Faces faces) {
		SetLine line = LineSetter.one(faces.glyphs("\u2014 " + number + " \u2014", Face.SONG), NUMBER_SIZE);
		boolean odd = number % 2 == 1;
		SetLine placed = line.at(odd ? Area.WIDTH - Area.PITCH - line.width() : Area.PITCH);
		return new Ink.Type(placed, Area.HEIGHT + NUMBER_BELOW - NUMBER_SIZE / 2, NUMBER_SIZE, false);
	}

	private static void describe(PDDocument document, IssuedLetter letter) {
		PDDocumentInformation information = document.getDocumentInformation();
		information.setTitle(String.join("", letter.text().of(Part.TITLE)));
		information.setAuthor(String.join("", letter.text().of(Part.SIGNATURE)));
		information.setSubject(String.join("", letter.text().of(Part.NUMBER)));
		information.setKeywords("sha256:" + letter.text().sha256());
		information.setProducer("Bihuan");
		information.setCreationDate(GregorianCalendar.from(letter.issuedAt().atZone(Zone.SHANGHAI)));
		document.getDocumentCatalog().setLanguage("zh-CN");
		document.setDocumentId(Long.parseLong(letter.text().sha256().substring(0, HASH_DIGITS), 16));
	}

}
