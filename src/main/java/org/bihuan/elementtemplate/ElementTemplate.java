package org.bihuan.elementtemplate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A template as the desktop modeler reads it for this engine.
 *
 * @param schema by which the modeler knows for which engine it is
 * @param name its name
 * @param id its identifier, the same in every version
 * @param version version of the deployment that it was made from
 * @param description what it is for, what it needs and on what it rests
 * @param category where the modeler lists it
 * @param appliesTo kinds of element that may take it
 * @param elementType kind of element that it makes
 * @param properties what it sets and what it asks
 */
record ElementTemplate(@JsonProperty("$schema") String schema, String name, String id, int version, String description,
		Category category, List<String> appliesTo, ElementType elementType, List<Property> properties) {

	/**
	 * The name under which the modeler knows the format; nobody fetches it.
	 */
	static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

	/**
	 * A heading of the modeler's list.
	 *
	 * @param id its identifier
	 * @param name its name
	 */
	record Category(String id, String name) {
	}

	/**
	 * A kind of element.
	 *
	 * @param value for example {@code bpmn:UserTask}
	 */
	record ElementType(String value) {
	}

	/**
	 * A property.
	 *
	 * @param label what the modeler calls it; null if it is hidden
	 * @param type String, Dropdown or Hidden
	 * @param value its value unless the designer chooses another
	 * @param choices what may be chosen; null unless it is a list
	 * @param binding where in the model it is written
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Property(@Nullable String label, String type, String value, @Nullable List<Choice> choices,
			Binding binding) {

		static Property hidden(String value, Binding binding) {
			return new Property(null, "Hidden", value, null, binding);
		}

		static Property text(String label, String value, Binding binding) {
			return new Property(label, "String", value, null, binding);
		}

		static Property list(String label, String value, List<Choice> choices, Binding binding) {
			return new Property(label, "Dropdown", value, choices, binding);
		}

	}

	/**
	 * What may be chosen.
	 *
	 * @param name what the modeler calls it
	 * @param value what the model holds
	 */
	record Choice(String name, String value) {
	}

	/**
	 * A place in the model.
	 *
	 * @param type for example {@code camunda:field}
	 * @param name name of the attribute, property or field
	 */
	record Binding(String type, String name) {

		static Binding attribute(String name) {
			return new Binding("property", name);
		}

		static Binding property(String name) {
			return new Binding("camunda:property", name);
		}

		static Binding field(String name) {
			return new Binding("camunda:field", name);
		}

	}

}
