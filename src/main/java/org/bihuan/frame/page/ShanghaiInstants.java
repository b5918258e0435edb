package org.bihuan.frame.page;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import org.bihuan.shared.Zone;

import org.springframework.boot.jackson.JsonComponent;

/**
 * Programs read moments as people here do: with the offset of Shanghai.
 */
@JsonComponent
class ShanghaiInstants extends JsonSerializer<Instant> {

	@Override
	public void serialize(Instant moment, JsonGenerator json, SerializerProvider serializers) throws IOException {
		json.writeString(moment.truncatedTo(ChronoUnit.MILLIS).atZone(Zone.SHANGHAI).toOffsetDateTime().toString());
	}

}
