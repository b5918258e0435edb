package org.bihuan.casepage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * Puts the flags of cases into words, one question for all of them.
 */
@Component("caseFlagWords")
class FlagWords {

	private final CaseFiles files;

	private final Wording wording;

	FlagWords(CaseFiles files, Wording wording) {
		this.files = files;
		this.wording = wording;
	}

	/**
	 * The flags of one case.
	 * @param number the case
	 * @return words
	 */
	public List<String> of(CaseNumber number) {
		return of(List.of(number)).getOrDefault(number.value(), List.of());
	}

	/**
	 * The flags of cases.
	 * @param numbers the cases
	 * @return words by number; a case without any is not in it
	 */
	public Map<String, List<String>> of(Collection<CaseNumber> numbers) {
		Map<String, List<String>> words = new HashMap<>();
		this.files.flags(numbers)
			.forEach((number, flags) -> words.put(number.value(),
					flags.stream().map((flag) -> this.wording.word("casepage.flag", flag)).toList()));
		return words;
	}

}
