package org.bihuan.duty.period;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Group;

/**
 * Which periods a reader lists, and which of them come first.
 *
 * @param sql a condition over {@code dty_period p}
 * @param parameters its values by name
 * @param missedLast whether what is missed comes after what still runs
 */
public record DutySight(String sql, Map<String, Object> parameters, boolean missedLast) {

	/**
	 * All that the reader may see, in the order of the ends.
	 * @param scope what the reader may see
	 * @return the sight
	 */
	public static DutySight of(Scope scope) {
		return new DutySight(scope.unitSql("p.unit"), scope.parameters(), false);
	}

	/**
	 * What a person answers for by a post: what ends next comes first, then what was
	 * missed.
	 * @param person the person
	 * @return the sight
	 */
	public static DutySight own(Person person) {
		List<String> posts = new ArrayList<>(List.of("1 = 0"));
		Map<String, Object> parameters = new HashMap<>();
		for (Group post : person.posts()) {
			int number = posts.size();
			posts.add("p.unit = :ownUnit%1$d and p.post = :ownPost%1$d".formatted(number));
			parameters.put("ownUnit" + number, post.unit().value());
			parameters.put("ownPost" + number, post.role());
		}
		return new DutySight("(" + String.join(" or ", posts) + ")", parameters, true);
	}

	/** What comes before the ends; 0 or 1. */
	String rank() {
		return this.missedLast ? "case when p.state = 'MISSED' then 1 else 0 end" : "0";
	}

	/** A number alone would be the place of a column. */
	String order() {
		return (this.missedLast ? rank() + ", " : "") + "p.due_at, p.id";
	}

}
