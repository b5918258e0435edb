package org.bihuan.letter.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.bihuan.shared.FieldProblem;
import org.w3c.dom.Element;

/**
 * Lets parts through that hold text and its looks. Whatever could run, could fetch
 * something, or would stand on the page without standing in the text is refused by name.
 */
final class DocxGuard {

	static final String DOCUMENT = "word/document.xml";

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final Pattern ALLOWED = Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels"
			+ "|docProps/(core|app|custom)\\.xml|docProps/thumbnail\\.\\w+|customXml/.*\\.(xml|rels)"
			+ "|word/_rels/\\w+\\.xml\\.rels|word/theme/\\w+\\.xml|word/document\\.xml"
			+ "|word/(styles|stylesWithEffects|settings|fontTable|webSettings|numbering)\\.xml"
			+ "|word/(footnotes|endnotes|header\\d*|footer\\d*)\\.xml");

	private static final Set<String> RELATIONS = Set.of("officeDocument", "core-properties", "extended-properties",
			"custom-properties", "thumbnail", "styles", "stylesWithEffects", "settings", "webSettings", "fontTable",
			"numbering", "theme", "header", "footer", "footnotes", "endnotes", "customXml", "customXmlProps");

	private static final Map<String, String> FORBIDDEN = forbidden();

	private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*(PAGE|NUMPAGES)\\b[^\"]*");

	private final Map<String, byte[]> parts;

	private final Map<String, Element> roots = new LinkedHashMap<>();

	DocxGuard(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	private static Map<String, String> forbidden() {
		Map<String, String> forbidden = new LinkedHashMap<>();
		List.of("drawing", "pict", "AlternateContent").forEach((name) -> forbidden.put(name, "picture"));
		List.of("object", "OLEObject", "control").forEach((name) -> forbidden.put(name, "ole"));
		List.of("altChunk", "subDoc").forEach((name) -> forbidden.put(name, "chunk"));
		List.of("ins", "del", "moveFrom", "moveTo").forEach((name) -> forbidden.put(name, "revisions"));
		List.of("footnoteReference", "endnoteReference", "commentReference")
			.forEach((name) -> forbidden.put(name, "note"));
		List.of("oMath", "ruby", "sym").forEach((name) -> forbidden.put(name, "symbol"));
		forbidden.put("tbl", "table");
		forbidden.put("sdt", "control");
		forbidden.put("vanish", "hidden");
		forbidden.put("numPr", "numbering");
		forbidden.put("attachedTemplate", "external");
		forbidden.put("mailMerge", "external");
		return forbidden;
	}

	/**
	 * Reads all parts.
	 * @return the root of each part that is XML, by name
	 */
	Map<String, Element> check() {
		names();
		this.parts.forEach((name, content) -> {
			if (name.endsWith(".xml") || name.endsWith(".rels")) {
				this.roots.put(name, DocxXml.root(name, content));
			}
		});
		types();
		List<FieldProblem> problems = new ArrayList<>();
		this.roots.forEach((name, root) -> {
			if (name.endsWith(".rels")) {
				relations(root, problems);
			}
			else if (name.startsWith("word/") && !name.startsWith("word/theme/")) {
				elements(name, root, problems);
			}
		});
		TemplateCheck.refuse(problems);
		return this.roots;
	}

	private void names() {
		if (!this.parts.containsKey(DOCUMENT) || !this.parts.containsKey("[Content_Types].xml")) {
			throw TemplateCheck.refused("not-docx");
		}
		for (String name : this.parts.keySet()) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.contains("vba") || lower.contains("macro")) {
				throw TemplateCheck.refused("macro");
			}
			if (lower.contains("embeddings/") || lower.contains("activex/") || lower.contains("ctrlprops/")) {
				throw TemplateCheck.refused("ole");
			}
			if (lower.contains("media/")) {
				throw TemplateCheck.refused("picture");
			}
			if (!ALLOWED.matcher(name).matches()) {
				throw TemplateCheck.refused("part", name);
			}
		}
	}

	private void types() {
		boolean main = false;
		for (Element type : DocxXml.children(this.roots.get("[Content_Types].xml"))) {
			String value = DocxXml.attribute(type, "ContentType");
			if (value.toLowerCase(Locale.ROOT).contains("macro") || value.contains("vba")) {
				throw TemplateCheck.refused("macro");
			}
			main |= value.equals(MAIN) && DocxXml.attribute(type, "PartName").equals("/" + DOCUMENT);
		}
		if (!main) {
			throw TemplateCheck.refused("not-docx");
		}
	}

	private static void relations(Element root, List<FieldProblem> problems) {
		for (Element relation : DocxXml.children(root)) {
			String type = DocxXml.attribute(relation, "Type").replaceFirst(".*/", "");
			if (DocxXml.attribute(relation, "TargetMode").equalsIgnoreCase("External")) {
				problems.add(TemplateCheck.problem("external", DocxXml.attribute(relation, "Target")));
			}
			else if (!RELATIONS.contains(type)) {
				problems.add(TemplateCheck.problem("relation", type));
			}
		}
	}

	private static void elements(String part, Element root, List<FieldProblem> problems) {
		boolean text = part.equals(DOCUMENT);
		boolean edge = part.startsWith("word/header") || part.startsWith("word/footer");
		boolean note = part.equals("word/footnotes.xml") || part.equals("word/endnotes.xml");
		Set<String> said = new HashSet<>();
		for (Element element : DocxXml.all(root)) {
			String name = element.getLocalName();
			String why = FORBIDDEN.get(name);
			boolean looks = "numPr".equals(name) || "tbl".equals(name);
			if (why != null && (text || edge || !looks) && said.add(why)) {
				problems.add(TemplateCheck.problem(why, name));
			}
			String field = field(element);
			if (!field.isEmpty() && !(edge && PAGE_NUMBER.matcher(field).matches())) {
				problems.add(TemplateCheck.problem("field-code", field.strip()));
			}
			if ("t".equals(name) && note && !element.getTextContent().isBlank() && said.add("note")) {
				problems.add(TemplateCheck.problem("note", part));
			}
			if ("t".equals(name) && edge && element.getTextContent().contains("{") && said.add("edge")) {
				problems.add(TemplateCheck.problem("edge", element.getTextContent()));
			}
		}
	}

	private static String field(Element element) {
		return switch (element.getLocalName()) {
			case "instrText", "delInstrText" -> element.getTextContent();
			case "fldSimple" -> DocxXml.attribute(element, "instr");
			default -> "";
		};
	}

}
