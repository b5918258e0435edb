package org.bihuan.square;

import java.io.IOException;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A QR code drawn as areas, so that every size of print is sharp.
 */
public final class Square {

	private final BitMatrix cells;

	private Square(String address, ErrorCorrectionLevel spare) {
		try {
			this.cells = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1,
					Map.of(EncodeHintType.ERROR_CORRECTION, spare, EncodeHintType.MARGIN, 0));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("No square can say " + address, ex);
		}
	}

	/**
	 * A square on a paper that is kept well.
	 * @param address what it says
	 * @return the square
	 */
	public static Square onPaper(String address) {
		return new Square(address, ErrorCorrectionLevel.M);
	}

	/**
	 * A square that hangs where it gets dirty and scratched: a quarter of it may be lost.
	 * @param address what it says
	 * @return the square
	 */
	public static Square onAWall(String address) {
		return new Square(address, ErrorCorrectionLevel.Q);
	}

	/**
	 * A square on a screen, which neither wears nor gets dirty.
	 * @param address what it says
	 * @return the square
	 */
	public static Square onScreen(String address) {
		return new Square(address, ErrorCorrectionLevel.L);
	}

	/**
	 * How many cells there are in a row.
	 * @return the number
	 */
	public int side() {
		return this.cells.getWidth();
	}

	/**
	 * The dark cells as a path of SVG, one unit each.
	 * @return the path
	 */
	public String path() {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < side(); y++) {
			for (int x = 0; x < side(); x++) {
				if (this.cells.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

	/**
	 * Draws the square in the present colour.
	 * @param page the page
	 * @param left left edge, in points from the left of the page
	 * @param top upper edge, in points from the foot of the page
	 * @param side its width and height in points
	 * @throws IOException if the page cannot be written
	 */
	public void draw(PDPageContentStream page, float left, float top, float side) throws IOException {
		float cell = side / this.cells.getWidth();
		for (int y = 0; y < this.cells.getHeight(); y++) {
			int x = 0;
			while (x < this.cells.getWidth()) {
				int from = x;
				while (x < this.cells.getWidth() && this.cells.get(x, y)) {
					x++;
				}
				if (x > from) {
					page.addRect(left + from * cell, top - (y + 1) * cell, (x - from) * cell, cell);
				}
				x++;
			}
		}
		page.fill();
	}

}
