package org.bihuan.letter.register;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The way to the register of letters.
 */
@Component
class LettersNavigation implements NavigationEntry {

	@Override
	public String key() {
		return "letters";
	}

	@Override
	public String messageKey() {
		return "letter.navigation";
	}

	@Override
	public String path() {
		return "/letters";
	}

	@Override
	public Set<String> roles() {
		return Set.of("letter-clerk", "inspector", "section-chief", "authority-leader", "legal-reviewer", "supervisor",
				"office-director", "manager", "auditor", "safety-officer", "deputy-leader", "principal-leader");
	}

	@Override
	public int order() {
		return 260;
	}

}
