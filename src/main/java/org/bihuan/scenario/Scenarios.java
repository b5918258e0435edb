package org.bihuan.scenario;

import java.util.Map;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios for whoever wants to know what models do before they are in force.
 */
public interface Scenarios {

	/**
	 * The scenarios that the shipped models carry.
	 * @return text by name of the file
	 */
	Map<String, String> shipped();

	/**
	 * Reads a scenario.
	 * @param name name of the file, for the message
	 * @param text its text
	 * @throws Refusal.Invalid if it is none, with line and reason
	 */
	void check(String name, String text);

	/**
	 * Has scenarios played in the background, by a child of this program.
	 * @param material what is played
	 * @param description what is played, as the person reads it
	 * @param person who asks
	 * @return identifier of the run, whose page is {@code /scenarios/runs/{id}}
	 * @throws Refusal.Invalid if a scenario cannot be read, or there is none
	 */
	String play(Material material, String description, Person person);

	/**
	 * The newest run of exactly these.
	 * @param material what was played
	 * @return the run, if there was one
	 */
	Optional<Run> newest(Material material);

	/**
	 * Models and the scenarios that are played on them.
	 *
	 * @param models models, tables and forms by path, over the shipped ones; they have
	 * passed the rules
	 * @param scenarios texts by name
	 */
	record Material(Map<String, byte[]> models, Map<String, String> scenarios) {
	}

	/**
	 * How a run came out.
	 *
	 * @param id its identifier
	 * @param asked how many scenarios
	 * @param good how many came out as they say; null while it is under way, or if it
	 * failed
	 */
	record Run(String id, int asked, @Nullable Integer good) {

		/**
		 * Whether all came out as they say.
		 * @return whether they did
		 */
		public boolean allGood() {
			return this.good != null && this.good == this.asked;
		}

	}

}
