package org.bihuan.designer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.workflow.ModelFinding;

/**
 * Everything that can be said against models before they are deployed: the rules of
 * deployments, and what a designer should look at beside them. Nothing is executed.
 */
public interface DraftChecks {

	/**
	 * Checks files that belong together.
	 * @param files text by name of the file, as {@link DraftKind#resource} makes it
	 * @param locale the reader's language
	 * @return findings, errors first; empty if there is nothing to say
	 */
	List<ModelFinding> check(Map<String, String> files, Locale locale);

}
