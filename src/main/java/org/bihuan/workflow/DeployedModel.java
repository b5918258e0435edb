package org.bihuan.workflow;

import java.time.Instant;

/**
 * The newest version of a model that the engine runs.
 *
 * @param kind ending of its file: {@code bpmn}, {@code dmn} or {@code form}
 * @param key name of its file without the ending
 * @param name what it is called
 * @param version counts its deployments
 * @param shipped whether the program brings this very text
 * @param at when it was deployed
 * @param hash SHA-256 of its text in hexadecimal digits
 */
public record DeployedModel(String kind, String key, String name, int version, boolean shipped, Instant at,
		String hash) {
}
