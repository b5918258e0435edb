package org.bihuan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps mappings. Those of the district are everybody's to use and the office's to
 * change; those of an authority belong to its people, and its section chiefs change them.
 */
@Service
class ExportMappings {

	private static final List<String> OFFICE = List.of("supervisor", "office-director");

	private static final String CHIEF = "section-chief";

	private final JdbcClient jdbc;

	private final LedgerChoices choices;

	private final Clock clock;

	ExportMappings(JdbcClient jdbc, LedgerChoices choices, Clock clock) {
		this.jdbc = jdbc;
		this.choices = choices;
		this.clock = clock;
	}

	/**
	 * Mappings in use that a person may use.
	 * @param person the person
	 * @return at most 200, by name
	 */
	@Transactional(readOnly = true)
	List<ExportMapping> of(Person person) {
		return this.jdbc.sql("""
				select * from led_mapping where newest and not ended
				and (authority is null or :district or authority in (:units)) order by name, id limit 200""")
			.param("district", person.scope().district())
			.param("units", units(person))
			.query(ExportMappings::read)
			.list();
	}

	/**
	 * A mapping as it is now.
	 * @param id its identifier
	 * @param person who asks
	 * @return the newest version
	 * @throws Refusal.NotFound if there is none in the person's sight
	 */
	@Transactional(readOnly = true)
	ExportMapping find(String id, Person person) {
		return this.jdbc.sql("select * from led_mapping where id = ? and newest")
			.param(id)
			.query(ExportMappings::read)
			.optional()
			.filter((one) -> sees(person, one))
			.orElseThrow(() -> new Refusal.NotFound("ledger.mapping.unknown"));
	}

	/**
	 * How a mapping came to be what it is.
	 * @param mapping the mapping
	 * @return its versions, the newest first
	 */
	@Transactional(readOnly = true)
	List<ExportMapping> versions(ExportMapping mapping) {
		return this.jdbc.sql("select * from led_mapping where id = ? order by version desc limit 100")
			.param(mapping.id())
			.query(ExportMappings::read)
			.list();
	}

	/**
	 * Authorities for which a person may make mappings; an empty code is the district.
	 * @param person the person
	 * @return codes
	 */
	List<String> owners(Person person) {
		List<String> chief = person.posts()
			.stream()
			.filter((post) -> post.role().equals(CHIEF))
			.map((post) -> post.unit().value())
			.sorted()
			.toList();
		return OFFICE.stream().anyMatch(person::holds) ? concat("", chief) : chief;
	}

	/**
	 * Whether a person may change a mapping.
	 * @param mapping the mapping
	 * @param person the person
	 * @return true if so
	 */
	boolean mayChange(ExportMapping mapping, Person person) {
		return !mapping.ended() && owners(person).contains(owner(mapping.authority()));
	}

	/**
	 * Keeps a new mapping.
	 * @param draft the mapping
	 * @param person who makes it
	 * @return what was kept
	 * @throws Refusal.Forbidden if the person may not make one there
	 * @throws Refusal.Invalid if it cannot be kept so
	 */
	@Transactional
	ExportMapping add(MappingDraft draft, Person person) {
		check(draft, person);
		return insert(UUID.randomUUID().toString(), 1, draft, false, person);
	}

	/**
	 * Keeps a new version of a mapping.
	 * @param id its identifier
	 * @param version the version that was changed
	 * @param draft the mapping as it shall be
	 * @param person who changes it
	 * @return what was kept
	 * @throws Refusal.NotFound if there is none in the person's sight
	 * @throws Refusal.Forbidden if the person may not change it
	 * @throws Refusal.Invalid if it cannot be kept so
	 * @throws Refusal.Conflict if somebody else changed it meanwhile
	 */
	@Transactional
	ExportMapping change(String id, int version, MappingDraft draft, Person person) {
		ExportMapping before = changeable(id, version, person);
		check(draft, person);
		return follow(before, draft, false, person);
	}

	/**
	 * Takes a mapping out of use; its versions stay.
	 * @param id its identifier
	 * @param version the version that was seen
	 * @param person who ends it
	 */
	@Transactional
	void end(String id, int version, Person person) {
		ExportMapping before = changeable(id, version, person);
		follow(before, new MappingDraft(before.name(), before.platform(), before.authority(), before.format(),
				before.columns()), true, person);
	}

	private ExportMapping changeable(String id, int version, Person person) {
		ExportMapping before = find(id, person);
		if (!mayChange(before, person)) {
			throw new Refusal.Forbidden("ledger.mapping.forbidden");
		}
		if (before.version() != version) {
			throw new Refusal.Conflict("ledger.mapping.changed");
		}
		return before;
	}

	private void check(MappingDraft draft, Person person) {
		if (!owners(person).contains(owner(draft.authority()))) {
			throw new Refusal.Forbidden("ledger.mapping.forbidden");
		}
		draft.check(this.choices.codes(Locale.ROOT));
	}

	private ExportMapping follow(ExportMapping before, MappingDraft draft, boolean ended, Person person) {
		this.jdbc.sql("update led_mapping set newest = false where id = ? and version = ?")
			.params(before.id(), before.version())
			.update();
		return insert(before.id(), before.version() + 1, draft, ended, person);
	}

	private ExportMapping insert(String id, int version, MappingDraft draft, boolean ended, Person person) {
		ExportMapping kept = new ExportMapping(id, version, draft.name().strip(), draft.platform().strip(),
				draft.authority(), draft.format(), draft.columns(), ended, person.login(),
				WallTime.truncated(this.clock.instant()));
		try {
			this.jdbc.sql("""
					insert into led_mapping (id, version, name, platform, authority, file_format, columns_mapped,
					newest, ended, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?)""")
				.params(Arrays.asList(id, version, kept.name(), kept.platform(), kept.authority(), kept.format().name(),
						MappingColumns.write(kept.columns()), ended, kept.changedBy(), WallTime.of(kept.changedAt())))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Conflict("ledger.mapping.changed");
		}
		return kept;
	}

	private static boolean sees(Person person, ExportMapping mapping) {
		return mapping.authority() == null || person.scope().district() || units(person).contains(mapping.authority());
	}

	/** Never empty, for the sake of the statement. */
	private static List<String> units(Person person) {
		return concat("", person.posts().stream().map(Group::unit).map(Object::toString).toList());
	}

	private static List<String> concat(String first, List<String> rest) {
		return Stream.concat(Stream.of(first), rest.stream()).toList();
	}

	private static String owner(@Nullable String authority) {
		return (authority != null) ? authority : "";
	}

	private static ExportMapping read(ResultSet row, int index) throws SQLException {
		return new ExportMapping(row.getString("id"), row.getInt("version"), row.getString("name"),
				row.getString("platform"), row.getString("authority"),
				SheetFormat.valueOf(row.getString("file_format")), MappingColumns.read(row.getString("columns_mapped")),
				row.getBoolean("ended"), row.getString("changed_by"), WallTime.moment(row, "changed_at"));
	}

}
