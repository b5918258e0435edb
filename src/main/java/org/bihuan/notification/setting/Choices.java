package org.bihuan.notification.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.notification.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have chosen.
 */
@Repository
@Transactional
public class Choices {

	private final JdbcClient jdbc;

	Choices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One person's choice.
	 * @param login the person
	 * @return the choice; all defaults if nothing was chosen
	 */
	@Transactional(readOnly = true)
	public Choice of(String login) {
		Choice found = of(List.of(login)).get(login);
		return (found != null) ? found
				: new Choice(login, Locale.SIMPLIFIED_CHINESE, null, null, null, null, null, null, Set.of());
	}

	/**
	 * Choices of several people who still have an account.
	 * @param logins the people
	 * @return choice by login; who chose nothing or has left is not in it
	 */
	@Transactional(readOnly = true)
	public Map<String, Choice> of(Collection<String> logins) {
		if (logins.isEmpty()) {
			return Map.of();
		}
		Map<String, Set<Topic>> muted = this.jdbc.sql("select login, topic from ntf_mute where login in (:logins)")
			.param("logins", logins)
			.query((row, index) -> Map.entry(row.getString(1), Topic.valueOf(row.getString(2))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
		Map<String, Choice> choices = new HashMap<>();
		this.jdbc
			.sql("select s.* from ntf_person s join org_person q on q.login = s.login and q.enabled = true"
					+ " where s.login in (:logins)")
			.param("logins", logins)
			.query((row, index) -> choice(row, muted))
			.list()
			.forEach((choice) -> choices.put(choice.login(), choice));
		return choices;
	}

	private static Choice choice(ResultSet row, Map<String, Set<Topic>> muted) throws SQLException {
		String login = row.getString("login");
		return new Choice(login, Locale.forLanguageTag(row.getString("language")), row.getString("email"),
				row.getString("pending_email"), time(row.getString("quiet_from")), time(row.getString("quiet_to")),
				row.getObject("quiet_rest_days", Boolean.class), row.getObject("digest_hour", Integer.class),
				muted.getOrDefault(login, Set.of()));
	}

	private static @Nullable LocalTime time(@Nullable String text) {
		return (text != null) ? LocalTime.parse(text) : null;
	}

	/**
	 * Keeps a choice; addresses stay as they are.
	 * @param choice what was chosen
	 */
	public void save(Choice choice) {
		ensure(choice.login(), choice.locale());
		this.jdbc
			.sql("update ntf_person set language = ?, quiet_from = ?, quiet_to = ?, quiet_rest_days = ?,"
					+ " digest_hour = ? where login = ?")
			.params(choice.locale().toLanguageTag(), text(choice.quietFrom()), text(choice.quietTo()),
					choice.quietRestDays(), choice.digestHour(), choice.login())
			.update();
		this.jdbc.sql("delete from ntf_mute where login = ?").param(choice.login()).update();
		for (Topic topic : choice.muted()) {
			this.jdbc.sql("insert into ntf_mute (login, topic) values (?, ?)")
				.params(choice.login(), topic.name())
				.update();
		}
	}

	private static @Nullable String text(@Nullable LocalTime time) {
		return (time != null) ? time.toString() : null;
	}

	private void ensure(String login, Locale locale) {
		this.jdbc.sql("""
				insert into ntf_person (login, language, code_tries) select q.login, concat('', ?), 0
				from org_person q where q.login = ?
				and not exists (select 1 from ntf_person s where s.login = q.login)""")
			.params(locale.toLanguageTag(), login)
			.update();
	}

	/**
	 * An address waits for its code, unless a code went out a moment ago.
	 * @param login the person
	 * @param address the address
	 * @param locale language of the mail
	 * @param at now
	 * @param notSince the latest moment at which a code may have gone out before
	 * @return whether a new code may go out
	 */
	public boolean await(String login, String address, Locale locale, Instant at, Instant notSince) {
		ensure(login, locale);
		return this.jdbc
			.sql("update ntf_person set pending_email = ?, language = ?, code_sent_at = ?, code_tries = 0"
					+ " where login = ? and (code_sent_at is null or code_sent_at <= ?)")
			.params(address, locale.toLanguageTag(), Timestamp.from(at), login, Timestamp.from(notSince))
			.update() == 1;
	}

	/**
	 * When the code for the waiting address went out, after counting one more try.
	 * @param login the person
	 * @param mostTries how often may be tried
	 * @return the moment, or empty if no code waits or too many were wrong
	 */
	public Optional<Instant> tried(String login, int mostTries) {
		this.jdbc.sql("update ntf_person set code_tries = code_tries + 1 where login = ?").param(login).update();
		return this.jdbc
			.sql("select code_sent_at from ntf_person where login = ? and pending_email is not null"
					+ " and code_tries <= ?")
			.params(login, mostTries)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/**
	 * When the code for the waiting address went out.
	 * @param login the person
	 * @return the moment, or empty if none waits
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> codeSentAt(String login) {
		return this.jdbc.sql("select code_sent_at from ntf_person where login = ? and pending_email is not null")
			.param(login)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/**
	 * The waiting address is the person's.
	 * @param login the person
	 */
	public void proved(String login) {
		this.jdbc.sql("update ntf_person set email = pending_email, pending_email = null where login = ?")
			.param(login)
			.update();
	}

	/**
	 * Forgets the addresses of a person.
	 * @param login the person
	 */
	public void forgetAddress(String login) {
		this.jdbc.sql("update ntf_person set email = null, pending_email = null where login = ?").param(login).update();
	}

}
