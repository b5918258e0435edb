package org.bihuan.riskpoint;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bihuan.square.Square;

/**
 * A4 sheets with the squares of points, six to a sheet, to be cut and put up where they
 * belong.
 */
final class PointSheet {

	private static final int COLUMNS = 2;

	private static final int ON_A_PAGE = 6;

	private static final float MARGIN = 34;

	private static final float WIDTH = (PDRectangle.A4.getWidth() - 2 * MARGIN) / COLUMNS;

	private static final float HEIGHT = (PDRectangle.A4.getHeight() - 2 * MARGIN) / (ON_A_PAGE / COLUMNS);

	private static final float GAP = 5;

	private static final float PAD = 16;

	private static final float BAND = 28;

	private static final float SQUARE = 124;

	private static final Color INK = new Color(0x1b, 0x1f, 0x24);

	private static final Map<RiskLevel, Color> COLOURS = Map.of(RiskLevel.RED, new Color(0xC5, 0x22, 0x1F),
			RiskLevel.ORANGE, new Color(0xF0, 0x8C, 0x00), RiskLevel.YELLOW, new Color(0xFF, 0xD5, 0x00),
			RiskLevel.BLUE, new Color(0x14, 0x56, 0xB8));

	private PointSheet() {
	}

	static byte[] pdf(List<SheetCard> cards) {
		try (PDDocument document = new PDDocument(); SheetFont font = new SheetFont(document)) {
			for (int from = 0; from < cards.size(); from += ON_A_PAGE) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream out = new PDPageContentStream(document, page)) {
					for (int i = from; i < Math.min(from + ON_A_PAGE, cards.size()); i++) {
						card(out, font, cards.get(i), i - from);
					}
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A sheet cannot be printed", ex);
		}
	}

	private static void card(PDPageContentStream out, SheetFont font, SheetCard card, int place) throws IOException {
		float left = MARGIN + (place % COLUMNS) * WIDTH + GAP;
		float top = PDRectangle.A4.getHeight() - MARGIN - (place / COLUMNS) * HEIGHT - GAP;
		float width = WIDTH - 2 * GAP;
		float height = HEIGHT - 2 * GAP;
		RiskPoint point = card.point();
		out.setNonStrokingColor(COLOURS.get(point.risk()));
		out.addRect(left, top - BAND, width, BAND);
		out.fill();
		out.setStrokingColor(INK);
		out.setLineWidth(0.7f);
		out.addRect(left, top - height, width, height);
		out.stroke();
		boolean dark = point.risk() == RiskLevel.RED || point.risk() == RiskLevel.BLUE;
		out.setNonStrokingColor(dark ? Color.WHITE : INK);
		text(out, font, card.texts().risk(), 13, left + PAD, top - 8, width - 2 * PAD, 1);
		out.setNonStrokingColor(INK);
		Square.onAWall(card.address()).draw(out, left + PAD, top - BAND - PAD, SQUARE);
		float beside = left + 2 * PAD + SQUARE;
		float room = width - 3 * PAD - SQUARE;
		float down = text(out, font, point.name(), 14, beside, top - BAND - PAD, room, 4);
		down = text(out, font, point.place(), 9.5f, beside, down - 4, room, 3);
		text(out, font, card.texts().inCharge(), 9.5f, beside, down - 4, room, 2);
		float under = top - BAND - 2 * PAD - SQUARE;
		under = text(out, font, card.unitName(), 10, left + PAD, under, width - 2 * PAD, 1);
		under = text(out, font, card.texts().how(), 8, left + PAD, under - 2, width - 2 * PAD, 3);
		text(out, font, card.address(), 6.5f, left + PAD, under - 2, width - 2 * PAD, 2);
	}

	/** Writes lines from a top on; answers where the next may begin. */
	private static float text(PDPageContentStream out, SheetFont font, String text, float size, float left, float top,
			float width, int most) throws IOException {
		float down = top;
		for (String line : font.lines(text, size, width, most)) {
			out.beginText();
			out.setFont(font.font(), size);
			out.newLineAtOffset(left, down - size * 0.88f);
			out.showText(line);
			out.endText();
			down -= size * 1.35f;
		}
		return down;
	}

}
