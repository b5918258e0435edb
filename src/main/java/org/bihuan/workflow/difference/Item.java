package org.bihuan.workflow.difference;

import java.util.Map;

/**
 * An element as it is compared.
 *
 * @param type type of the element
 * @param id its identifier
 * @param name its name as people read it, possibly empty
 * @param properties what it says, by name of the property, in order
 * @param place where it stands; compared only when it says the same
 */
record Item(String type, String id, String name, Map<String, String> properties, String place) {
}
