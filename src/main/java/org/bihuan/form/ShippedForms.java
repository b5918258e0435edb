package org.bihuan.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Forms that stand as {@code forms/<key>.form} on the class path.
 */
@Component
class ShippedForms implements Forms {

	private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private final ObjectMapper json = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Map<String, Form> read = new ConcurrentHashMap<>();

	private final Clock clock;

	ShippedForms(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Form parse(String text) {
		try {
			Map<String, Object> schema = this.json.readValue(text, new TypeReference<@Nullable Map<String, Object>>() {
			});
			if (schema == null) {
				throw new IllegalArgumentException("Not a form: null");
			}
			return new FormReader(this.clock).read(schema);
		}
		catch (MismatchedInputException ex) {
			throw new IllegalArgumentException("Not a form: no JSON object", ex);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a form: " + ex.getOriginalMessage(), ex);
		}
	}

	@Override
	public Optional<Form> find(String key) {
		if (!KEY.matcher(key).matches()) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.read.get(key)).or(() -> load(key));
	}

	private Optional<Form> load(String key) {
		try (InputStream file = getClass().getResourceAsStream("/forms/" + key + ".form")) {
			if (file == null) {
				return Optional.empty();
			}
			Form form = parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
			this.read.put(key, form);
			return Optional.of(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Form requiring(Form form, Set<String> fields) {
		return fields.isEmpty() ? form : new FormReader(this.clock).read(new Requirement(fields).of(form.schema()));
	}

	@Override
	public Map<String, Object> localise(Form form, Locale locale) {
		return new Translation("en".equals(locale.getLanguage())).of(form.schema());
	}

}
