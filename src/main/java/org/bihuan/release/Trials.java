package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bihuan.organisation.Person;
import org.bihuan.scenario.Scenarios;
import org.bihuan.scenario.Scenarios.Material;
import org.bihuan.scenario.Scenarios.Run;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has all scenarios played on what would be in force with a release. Whoever changes what
 * must come of a case changes the scenario in the same release.
 */
@Service
class Trials {

	private final ReleaseTable table;

	private final FilesInForce inForce;

	private final Scenarios scenarios;

	Trials(ReleaseTable table, FilesInForce inForce, Scenarios scenarios) {
		this.table = table;
		this.inForce = inForce;
		this.scenarios = scenarios;
	}

	/**
	 * Has them played.
	 * @param id the release
	 * @param description what is played, as the person reads it
	 * @param person who asks
	 * @return identifier of the run
	 */
	@Transactional
	public String play(long id, String description, Person person) {
		return this.scenarios.play(material(id), description, person);
	}

	/**
	 * Has them played on files that nobody has proposed yet.
	 * @param files content by path
	 * @param description what is played, as the person reads it
	 * @param person who asks
	 * @return identifier of the run
	 */
	@Transactional
	public String play(Map<String, byte[]> files, String description, Person person) {
		Map<String, String> over = new TreeMap<>(this.inForce.released());
		files.forEach((path, content) -> over.put(path, new String(content, StandardCharsets.UTF_8)));
		return this.scenarios.play(this.inForce.material(over), description, person);
	}

	/**
	 * The newest run of a release as it would be in force now.
	 * @param id the release
	 * @return the run, if there was one
	 */
	@Transactional(readOnly = true)
	public Optional<Run> newest(long id) {
		return this.scenarios.newest(material(id));
	}

	boolean passed(long id) {
		return newest(id).filter(Run::allGood).isPresent();
	}

	private Material material(long id) {
		Map<String, String> over = new TreeMap<>(this.inForce.released());
		this.table.files(id).forEach((file) -> over.put(file.path(), file.text()));
		return this.inForce.material(over);
	}

}
