package org.bihuan.letter.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the paragraphs of a template. The style of a paragraph tells what part it plays;
 * what has none of these styles is text.
 */
final class TemplateReader {

	private static final Map<Part, String> STYLES = styles();

	private TemplateReader() {
	}

	private static Map<Part, String> styles() {
		Map<Part, String> styles = new EnumMap<>(Part.class);
		styles.put(Part.HEAD, "发文机关标志");
		styles.put(Part.NUMBER, "发文字号");
		styles.put(Part.SIGNER, "签发人");
		styles.put(Part.TITLE, "公文标题");
		styles.put(Part.ADDRESSEE, "主送机关");
		styles.put(Part.HEADING, "公文一级标题");
		styles.put(Part.SUBHEADING, "公文二级标题");
		styles.put(Part.BODY, "公文正文");
		styles.put(Part.ATTACHMENT, "附件说明");
		styles.put(Part.SIGNATURE, "发文机关署名");
		styles.put(Part.DATE, "成文日期");
		styles.put(Part.NOTE, "附注");
		styles.put(Part.COPY, "抄送机关");
		styles.put(Part.PRINTER, "印发机关");
		styles.put(Part.PRINTED, "印发日期");
		return styles;
	}

	/**
	 * Name of the style of a part.
	 * @param part the part
	 * @return the name that Word shows
	 */
	static String style(Part part) {
		return STYLES.getOrDefault(part, "");
	}

	/**
	 * The paragraphs of a checked document.
	 * @param parts roots of its parts
	 * @return lines with their tags
	 */
	static List<Line> lines(Map<String, Element> parts) {
		Map<String, Part> known = known(parts.get("word/styles.xml"));
		List<Line> lines = new ArrayList<>();
		for (Element element : DocxXml.all(parts.get(DocxGuard.DOCUMENT))) {
			if ("p".equals(element.getLocalName())) {
				String text = DocxXml.text(element);
				if (!text.isBlank()) {
					lines.add(new Line(known.getOrDefault(styleOf(element), Part.BODY), text));
				}
			}
		}
		return lines;
	}

	private static String styleOf(Element paragraph) {
		return DocxXml.all(paragraph)
			.stream()
			.filter((element) -> "pStyle".equals(element.getLocalName()))
			.map((element) -> DocxXml.attribute(element, "val"))
			.findFirst()
			.orElse("");
	}

	/** Programs give styles numbers of their own; their names stay. */
	private static Map<String, Part> known(@Nullable Element styles) {
		Map<String, Part> known = new HashMap<>();
		if (styles == null) {
			return known;
		}
		for (Element style : DocxXml.children(styles)) {
			for (Element name : DocxXml.children(style)) {
				if ("name".equals(name.getLocalName())) {
					Arrays.stream(Part.values())
						.filter((part) -> style(part).equals(DocxXml.attribute(name, "val")))
						.forEach((part) -> known.put(DocxXml.attribute(style, "styleId"), part));
				}
			}
		}
		return known;
	}

}
