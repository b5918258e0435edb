package org.bihuan.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.migration.Migration.By;
import org.bihuan.migration.MigrationItems.Item;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.ProcessVersions;
import org.bihuan.workflow.ProcessVersions.ProcessVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What pages show of versions and migrations.
 */
@Component
class MigrationList {

	private final ProcessVersions versions;

	private final MigrationTable table;

	private final MigrationItems items;

	private final MigrationDesk desk;

	private final MigrationReaders readers;

	MigrationList(ProcessVersions versions, MigrationTable table, MigrationItems items, MigrationDesk desk,
			MigrationReaders readers) {
		this.versions = versions;
		this.table = table;
		this.items = items;
		this.desk = desk;
		this.readers = readers;
	}

	List<Process> processes() {
		Map<String, List<ProcessVersion>> byKey = new LinkedHashMap<>();
		this.versions.all().forEach((one) -> byKey.computeIfAbsent(one.process(), (key) -> new ArrayList<>()).add(one));
		return byKey.values().stream().map(Process::new).toList();
	}

	List<MigrationView> newest(Person person) {
		return this.table.newest().stream().map((one) -> view(one, person)).toList();
	}

	MigrationView view(Migration migration, Person person) {
		By started = migration.started();
		return new MigrationView(migration, this.readers.name(migration.planned().login()),
				(started != null) ? this.readers.name(started.login()) : null, this.items.counts(migration.id()),
				this.desk.isAlive(migration), this.desk.isResumable(migration),
				migration.planned().login().equals(person.login()));
	}

	List<Item> items(String id, @Nullable ItemState state, String after, int limit) {
		return this.items.page(id, state, after, limit);
	}

	/**
	 * A process with its versions.
	 *
	 * @param versions the newest first
	 */
	record Process(List<ProcessVersion> versions) {

		/**
		 * The version that new cases get.
		 * @return the newest
		 */
		public ProcessVersion newest() {
			return this.versions.get(0);
		}

		/**
		 * How many instances run on older versions.
		 * @return the count of instances
		 */
		public long behind() {
			return this.versions.stream().skip(1).mapToLong(ProcessVersion::running).sum();
		}

	}

}
