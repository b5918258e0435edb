package org.bihuan.deadline;

import java.util.regex.Pattern;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What is owed in a case: one of a kind, or one of several.
 *
 * @param caseNumber the case
 * @param kind kind of obligation, for example {@code reply}
 * @param item which of several of its kind, for example the letter; null if a case owes
 * only one of this kind
 * @param by who owes it; null for whoever owes this kind by default
 */
public record Owed(CaseNumber caseNumber, String kind, @Nullable String item, @Nullable UnitCode by) {

	private static final Pattern ITEM = Pattern.compile("[A-Za-z0-9-]{1,20}");

	/**
	 * Checks the item.
	 * @param caseNumber the case
	 * @param kind kind of obligation
	 * @param item which of several
	 * @param by who owes it
	 */
	public Owed {
		if (item != null && !ITEM.matcher(item).matches()) {
			throw new IllegalArgumentException("Not an item of an obligation: " + item);
		}
	}

	/**
	 * The only one of its kind.
	 * @param caseNumber the case
	 * @param kind kind of obligation
	 * @return what is owed
	 */
	public static Owed of(CaseNumber caseNumber, String kind) {
		return new Owed(caseNumber, kind, null, null);
	}

	/**
	 * By which word tasks that serve it name it. A model says only the kind; the process
	 * variable of the kind's name with {@code Owed} behind it, for example
	 * {@code replyOwed}, says the whole word where there are several.
	 * @return for example {@code plan}, or {@code reply/17}
	 */
	public String word() {
		return (this.item != null) ? this.kind + "/" + this.item : this.kind;
	}

}
