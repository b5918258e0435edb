package org.bihuan.workflow.model;

import java.util.List;

/**
 * Attacks on the parser.
 */
final class HostileXml {

	private static final String TOP = "<bpmn:definitions ";

	private static final String NOTE = "<bpmn:text>The form decides.</bpmn:text>";

	private HostileXml() {
	}

	static List<Mutation> all() {
		return List.of(
				new Mutation("external entity", TOP,
						"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n" + TOP, "", "xml"),
				new Mutation("external document type", TOP, "<!DOCTYPE d SYSTEM \"http://localhost/d.dtd\">\n" + TOP,
						"", "xml"),
				new Mutation("billion laughs", TOP,
						"<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>\n" + TOP,
						"", "xml"),
				new Mutation("parameter entity", TOP,
						"<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://localhost/p\">%p;]>\n" + TOP, "", "xml"),
				new Mutation("XInclude", NOTE,
						"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>",
						"TextAnnotation_note", "element"),
				new Mutation("style sheet", TOP, "<?xml-stylesheet href=\"http://localhost/x.xsl\"?>\n" + TOP,
						"Definitions_sample", "instruction"),
				new Mutation("instruction inside", NOTE, "<?php x ?>" + NOTE, "TextAnnotation_note", "instruction"),
				new Mutation("nested too deep", NOTE, "<bpmn:text>".repeat(100) + "</bpmn:text>".repeat(100), "",
						"xml"),
				new Mutation("too many attributes", NOTE, "<bpmn:text " + attributes() + "/>", "", "xml"),
				new Mutation(
						"too large", NOTE, "<bpmn:text>" + "x".repeat(2 * 1024 * 1024) + "</bpmn:text>", "", "size"),
				new Mutation("not well-formed", NOTE, "<bpmn:text>", "", "xml"),
				new Mutation("attribute twice", "id=\"Message_closed\"", "id=\"Message_closed\" id=\"Message_x\"", "",
						"xml"),
				new Mutation("not a process model", "http://www.omg.org/spec/BPMN/20100524/MODEL",
						"http://www.omg.org/spec/CMMN/20151109/MODEL", "Definitions_sample", "element"),
				new Mutation("against the schema", "<bpmn:startEvent id=\"StartEvent_measure\" name=\"开始一项\"/>",
						"<bpmn:startEvent id=\"StartEvent_measure\" name=\"开始一项\"><bpmn:text>x</bpmn:text></bpmn:startEvent>",
						"", "schema"));
	}

	private static String attributes() {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < 100; i++) {
			attributes.append("a").append(i).append("=\"x\" ");
		}
		return attributes.toString();
	}

}
