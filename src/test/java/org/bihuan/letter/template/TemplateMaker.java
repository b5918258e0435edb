package org.bihuan.letter.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.LetterKind;

/**
 * Makes the Word documents in {@code letters} from the wording in
 * {@code src/test/letters}: a paragraph a line, the part it plays before the first blank.
 */
final class TemplateMaker {

	static final Path WORDING = Path.of("src/test/letters");

	static final Path LETTERS = Path.of("letters");

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private TemplateMaker() {
	}

	static List<Line> wording(LetterKind kind) {
		try {
			return Files.readAllLines(WORDING.resolve(kind + ".txt")).stream().map((row) -> {
				String[] cells = row.split(" ", 2);
				return new Line(Part.valueOf(cells[0]), cells[1]);
			}).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] make(List<Line> lines) {
		return DocxZip.pack(parts(lines));
	}

	static Map<String, byte[]> parts(List<Line> lines) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		put(parts, "[Content_Types].xml", types());
		put(parts, "_rels/.rels", relations("officeDocument", "word/document.xml"));
		put(parts, "word/_rels/document.xml.rels", relations("styles", "styles.xml"));
		put(parts, "word/document.xml", document(lines));
		put(parts, "word/styles.xml", styles());
		return parts;
	}

	static void put(Map<String, byte[]> parts, String name, String content) {
		parts.put(name, content.getBytes(StandardCharsets.UTF_8));
	}

	private static String types() {
		String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
		return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "document.main+xml\"/>"
				+ "<Override PartName=\"/word/styles.xml\" ContentType=\"" + main + "styles+xml\"/></Types>";
	}

	private static String relations(String type, String target) {
		return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
				+ "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
	}

	static String document(List<Line> lines) {
		StringBuilder body = new StringBuilder();
		for (Line line : lines) {
			body.append(
					"<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"
						.formatted(id(line.part()), escaped(line.text())));
		}
		return document(body.toString());
	}

	static String document(String body) {
		return HEAD + "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + body
				+ "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\""
				+ " w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"1587\" w:gutter=\"0\"/>"
				+ "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr></w:body></w:document>";
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	static String id(Part part) {
		String name = part.name();
		return "Letter" + name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
	}

	private static String styles() {
		StringBuilder styles = new StringBuilder(HEAD + "<w:styles xmlns:w=\"" + WORD
				+ "\"><w:docDefaults><w:rPrDefault>"
				+ "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"/>"
				+ "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
				+ "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"579\" w:lineRule=\"exact\"/></w:pPr>"
				+ "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
				+ "<w:name w:val=\"Normal\"/></w:style>");
		for (Part part : Part.values()) {
			styles.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
				.formatted(id(part), TemplateReader.style(part)));
			styles.append("<w:basedOn w:val=\"Normal\"/><w:qFormat/>").append(look(part)).append("</w:style>");
		}
		return styles.append("</w:styles>").toString();
	}

	private static String look(Part part) {
		return switch (part) {
			case HEAD ->
				look("<w:spacing w:before=\"1200\" w:line=\"1000\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
						"方正小标宋简体", 84, "<w:color w:val=\"E60012\"/>");
			case NUMBER -> look(
					"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"E60012\"/></w:pBdr>"
							+ "<w:spacing w:before=\"579\" w:after=\"579\"/><w:jc w:val=\"center\"/>",
					"仿宋_GB2312", 32, "");
			case SIGNER -> look("<w:jc w:val=\"right\"/>", "仿宋_GB2312", 32, "");
			case TITLE -> look("<w:spacing w:before=\"290\" w:after=\"290\" w:line=\"660\" w:lineRule=\"exact\"/>"
					+ "<w:jc w:val=\"center\"/>", "方正小标宋简体", 44, "");
			case ADDRESSEE -> look("", "仿宋_GB2312", 32, "");
			case HEADING -> look("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", "黑体", 32, "");
			case SUBHEADING -> look("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", "楷体_GB2312", 32, "");
			case BODY, ATTACHMENT, NOTE ->
				look("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", "仿宋_GB2312", 32, "");
			case SIGNATURE -> look("<w:spacing w:before=\"1158\"/><w:ind w:rightChars=\"200\" w:right=\"640\"/>"
					+ "<w:jc w:val=\"right\"/>", "仿宋_GB2312", 32, "");
			case DATE ->
				look("<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>", "仿宋_GB2312", 32, "");
			case COPY, PRINTER, PRINTED ->
				look("<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
						+ "<w:ind w:leftChars=\"100\" w:left=\"280\"/>", "仿宋_GB2312", 28, "");
		};
	}

	private static String look(String paragraph, String font, int size, String more) {
		return "<w:pPr>%s</w:pPr><w:rPr><w:rFonts w:eastAsia=\"%s\"/>%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>"
			.formatted(paragraph, font, more, size, size);
	}

}
