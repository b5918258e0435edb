package org.bihuan.letter.template;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The way to the templates of letters.
 */
@Component
class TemplatesEntry implements NavigationEntry {

	@Override
	public String key() {
		return "letter-templates";
	}

	@Override
	public String messageKey() {
		return "template.navigation";
	}

	@Override
	public String path() {
		return "/letter-templates";
	}

	@Override
	public Set<String> roles() {
		return readers();
	}

	static Set<String> readers() {
		return Stream.of(Templates.UPLOADERS, Templates.APPROVERS, Set.of("auditor"))
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public int order() {
		return 840;
	}

}
