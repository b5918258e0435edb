package org.bihuan.casefile;

import java.util.List;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read a case: those in whose scope it is, and those for whom another room has a
 * reason.
 */
@Component
public class CaseReaders {

	private final CaseFiles files;

	private final ObjectProvider<CaseAccess> reasons;

	CaseReaders(CaseFiles files, ObjectProvider<CaseAccess> reasons) {
		this.files = files;
		this.reasons = reasons;
	}

	/**
	 * Whether a person may read a case.
	 * @param number the case
	 * @param person the reader
	 * @return true if so; false too if there is no such case
	 */
	public boolean mayRead(CaseNumber number, Person person) {
		return this.reasons.stream().anyMatch((reason) -> reason.mayRead(number, person)) || inScope(number, person);
	}

	/**
	 * Which of some cases a person may know by their number.
	 * @param numbers the cases
	 * @param person the reader
	 * @return those that may be named, and how many others there are
	 */
	public Known known(List<String> numbers, Person person) {
		List<String> named = numbers.stream().filter((number) -> mayRead(new CaseNumber(number), person)).toList();
		return new Known(named, numbers.size() - named.size());
	}

	private boolean inScope(CaseNumber number, Person person) {
		try {
			this.files.header(number, person.scope());
			return true;
		}
		catch (Refusal.NotFound ex) {
			return false;
		}
	}

	/**
	 * Cases as far as a reader may know them.
	 *
	 * @param named numbers that may be named
	 * @param others how many there are besides
	 */
	public record Known(List<String> named, int others) {
	}

}
