package org.bihuan.workflow.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Components that run in the page, ask another server or compute, by what they try.
 */
final class HostileForms {

	private HostileForms() {
	}

	static Map<String, String> all() {
		Map<String, String> forms = new TreeMap<>();
		for (String type : List.of("html", "iframe", "script", "expression", "button", "image", "table",
				"documentPreview", "fileupload", "custom")) {
			forms.put(type, component("'type':'%s','id':'F_1','key':'k'".formatted(type)));
		}
		for (String text : List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p>", "<!-- -->",
				"[x](javascript:alert(1))", "[x](JavaScript :alert(1))", "[x](vbscript:x)",
				"![x](data:text/html;base64,AAAA)", "< iframe src=x>", "=canary.ring()", "{{canary.ring()}}")) {
			forms.put("text " + text, component("'type':'text','id':'F_1','text':'%s'".formatted(text)));
			forms.put("label " + text,
					component("'type':'textfield','id':'F_1','key':'k','label':'%s'".formatted(text)));
			forms.put("choice " + text, component(
					"'type':'radio','id':'F_1','key':'k','values':[{'value':'a','label':'%s'}]".formatted(text)));
		}
		forms.put("condition in another language",
				component("'type':'textfield','id':'F_1','key':'k','conditional':{'hide':'=canary.ring()'}"));
		forms.put("prototype", component("'type':'textfield','id':'F_1','key':'__proto__'"));
		forms.put("no text", "");
		forms.put("page", "<html/>");
		forms.put("deep", "[".repeat(2000));
		return forms;
	}

	private static String component(String attributes) {
		return "{'type':'default','id':'x','components':[{%s}]}".formatted(attributes).replace('\'', '"');
	}

}
