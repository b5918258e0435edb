package org.bihuan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A report as a Word document: A4 lying, faces and margins of GB/T 9704-2012, the head of
 * the table on every page. Fonts are named, not embedded: whoever opens it has them.
 */
final class ReportWord {

	static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final String TITLE_FACE = "方正小标宋简体";

	private static final String TEXT_FACE = "仿宋_GB2312";

	private static final String HEAD_FACE = "黑体";

	private static final String LATIN_FACE = "Times New Roman";

	private static final int TITLE_SIZE = 22;

	private static final int TEXT_SIZE = 14;

	private static final int CELL_SIZE = 10;

	// A4 in twentieths of a point; the sheet lies, so that its upper edge is the long one
	private static final long LONG_EDGE = 16838;

	private static final long SHORT_EDGE = 11906;

	private static final long UPPER_MARGIN = 1587;

	private static final long LOWER_MARGIN = 1474;

	private static final long SIDE_MARGIN = 1134;

	// parts of a hundred of the width, column by column
	private static final List<String> WIDTHS = List.of("4%", "8%", "15%", "30%", "6%", "6%", "7%", "7%", "7%", "10%");

	private ReportWord() {
	}

	/**
	 * Writes it.
	 * @param sheet the report in words
	 * @param out where to; left open
	 * @throws IOException if it cannot be written there
	 */
	static void write(ReportSheet sheet, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			page(document);
			XWPFParagraph title = document.createParagraph();
			title.setAlignment(ParagraphAlignment.CENTER);
			say(title, sheet.title(), TITLE_FACE, TITLE_SIZE);
			for (String fact : sheet.facts()) {
				XWPFParagraph paragraph = document.createParagraph();
				paragraph.setAlignment(ParagraphAlignment.CENTER);
				say(paragraph, fact, TEXT_FACE, TEXT_SIZE);
			}
			table(document, sheet);
			document.write(out);
		}
	}

	private static void page(XWPFDocument document) {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setOrient(STPageOrientation.LANDSCAPE);
		size.setW(BigInteger.valueOf(LONG_EDGE));
		size.setH(BigInteger.valueOf(SHORT_EDGE));
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(BigInteger.valueOf(UPPER_MARGIN));
		margin.setBottom(BigInteger.valueOf(LOWER_MARGIN));
		margin.setLeft(BigInteger.valueOf(SIDE_MARGIN));
		margin.setRight(BigInteger.valueOf(SIDE_MARGIN));
	}

	private static void table(XWPFDocument document, ReportSheet sheet) {
		XWPFTable table = document.createTable(sheet.rows().size() + 1, sheet.head().size());
		table.setWidth("100%");
		table.getRow(0).setRepeatHeader(true);
		row(table.getRow(0), sheet.head(), HEAD_FACE);
		for (int at = 0; at < sheet.rows().size(); at++) {
			table.getRow(at + 1).setCantSplitRow(true);
			row(table.getRow(at + 1), sheet.rows().get(at), TEXT_FACE);
		}
	}

	private static void row(XWPFTableRow row, List<String> texts, String face) {
		for (int column = 0; column < texts.size(); column++) {
			XWPFTableCell cell = row.getCell(column);
			cell.setWidth(WIDTHS.get(column));
			say(cell.getParagraphs().get(0), texts.get(column), face, CELL_SIZE);
		}
	}

	/** Text and nothing that a program would read as something else. */
	private static void say(XWPFParagraph paragraph, String text, String face, int size) {
		XWPFRun run = paragraph.createRun();
		run.setFontFamily(face, FontCharRange.eastAsia);
		run.setFontFamily(LATIN_FACE, FontCharRange.ascii);
		run.setFontFamily(LATIN_FACE, FontCharRange.hAnsi);
		run.setFontSize(size);
		run.setText(text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " "));
	}

}
