package org.bihuan.workflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * No script runs in the engine, in no language.
 */
class NoScripts implements ScriptEngineResolver {

	private final ScriptEngineManager none = new ScriptEngineManager(null);

	@Override
	public void addScriptEngineFactory(ScriptEngineFactory factory) {
		// the engine brings one of its own
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		return this.none;
	}

	@Override
	public ScriptEngine getScriptEngine(String language, boolean cache) {
		throw new ProcessEngineException("No script runs here: " + language);
	}

}
