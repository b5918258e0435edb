package org.bihuan.letter.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.MultiFormatReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as somebody with a ruler sees it; millimetres from the upper left corner.
 */
final class Seen implements AutoCloseable {

	private static final float MM = 72 / 25.4f;

	private final PDDocument document;

	Seen(byte[] pdf) {
		try {
			this.document = Loader.loadPDF(pdf);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int pages() {
		return this.document.getNumberOfPages();
	}

	PDPage page(int number) {
		return this.document.getPage(number - 1);
	}

	/** How many links, actions and names there are that a reader could follow or run. */
	int acts() throws IOException {
		int acts = (this.document.getDocumentCatalog().getOpenAction() != null) ? 1 : 0;
		acts += (this.document.getDocumentCatalog().getNames() != null) ? 1 : 0;
		for (PDPage page : this.document.getPages()) {
			acts += page.getAnnotations().size();
		}
		return acts;
	}

	String text() throws IOException {
		return new PDFTextStripper().getText(this.document);
	}

	/** Lines of a page, from the top: characters that stand on one base line. */
	List<Row> rows(int page) throws IOException {
		TreeMap<Integer, List<TextPosition>> rows = new TreeMap<>();
		PDFTextStripper stripper = new PDFTextStripper() {

			@Override
			protected void processTextPosition(TextPosition text) {
				rows.computeIfAbsent(Math.round(text.getYDirAdj() * 2), (y) -> new ArrayList<>()).add(text);
			}

		};
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(this.document);
		return rows.values().stream().map(Row::of).toList();
	}

	List<PDFont> fonts() throws IOException {
		List<PDFont> fonts = new ArrayList<>();
		for (PDPage page : this.document.getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				fonts.add(page.getResources().getFont(name));
			}
		}
		return fonts;
	}

	BufferedImage picture(int page, int dpi) throws IOException {
		return new PDFRenderer(this.document).renderImageWithDPI(page - 1, dpi);
	}

	/** What a camera reads on the last page. */
	String scanned() throws IOException, NotFoundException {
		BufferedImage picture = picture(pages(), 200);
		int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
		RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
		return new MultiFormatReader()
			.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
			.getText();
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

	/**
	 * A line.
	 *
	 * @param text what it says
	 * @param left where it begins
	 * @param right where it ends
	 * @param base on what it stands
	 * @param size size of its font in points
	 */
	record Row(String text, float left, float right, float base, float size) {

		static Row of(List<TextPosition> text) {
			TextPosition first = text.get(0);
			TextPosition last = text.get(text.size() - 1);
			return new Row(text.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
					first.getXDirAdj() / MM, (last.getXDirAdj() + last.getWidthDirAdj()) / MM, first.getYDirAdj() / MM,
					first.getFontSizeInPt());
		}

		/** Whether its last character is a mark that closes. */
		boolean closed() {
			return "\uFF0C。、\uFF1B\uFF1A\uFF09》”".indexOf(this.text.charAt(this.text.length() - 1)) >= 0;
		}

		/** Upper edge of the characters' boxes. */
		float top() {
			return this.base - 0.88f * this.size / MM;
		}

	}

}
