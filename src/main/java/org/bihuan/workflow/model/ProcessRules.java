package org.bihuan.workflow.model;

import java.util.List;

import org.w3c.dom.Element;

/**
 * One executable, documented process per file, and the file is called like it.
 */
class ProcessRules implements Rule {

	@Override
	public void check(Model model, Problems problems) {
		List<Element> processes = model.all("bpmn:process").toList();
		if (processes.size() != 1) {
			problems.addForFile("one-process", processes.size());
		}
		long drawings = model.all("bpmn:collaboration").count();
		if (drawings > 1) {
			problems.addForFile("one-collaboration", drawings);
		}
		processes.forEach((process) -> check(process, model.key(), problems));
	}

	private void check(Element process, String key, Problems problems) {
		if (!process.getAttribute("id").equals(key)) {
			problems.add(process, "file-name", key);
		}
		if (!process.getAttribute("isExecutable").equals("true")) {
			problems.add(process, "executable");
		}
		if (!process.hasAttributeNS(Names.CAMUNDA, "historyTimeToLive")) {
			problems.add(process, "history-time");
		}
		if (Tree.children(process, "bpmn:documentation").allMatch((text) -> Tree.text(text).isBlank())) {
			problems.add(process, "documentation");
		}
	}

}
