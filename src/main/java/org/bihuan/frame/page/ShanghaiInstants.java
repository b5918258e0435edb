package org.bihuan.frame.page;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import org.bihuan.shared.Zone;

import org.springframework.boot.jackson.JsonComponent;

/**
 * Programs read moments as people here do: with the offset of Shanghai. The seconds are
 * always told, also those of a whole minute: many readers want them.
 */
@JsonComponent
class ShanghaiInstants extends JsonSerializer<Instant> {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Zone.SHANGHAI);

	@Override
	public void serialize(Instant moment, JsonGenerator json, SerializerProvider serializers) throws IOException {
		json.writeString(FORMAT.format(moment.truncatedTo(ChronoUnit.MILLIS)));
	}

}
