package org.bihuan.riskpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A check as the phone's page sends it.
 *
 * @param sent values by field
 */
record CheckForm(Map<String, String> sent) {

	private static final String ANSWER = "answer.";

	/**
	 * What was sent.
	 * @param files photos
	 * @return the check
	 * @throws Refusal.Unreadable if it is no check
	 */
	CheckDraft draft(List<MultipartFile> files) {
		List<CheckAnswer> answers = new ArrayList<>();
		this.sent.forEach((field, value) -> {
			if (field.matches("answer\\.[0-9]{1,4}")) {
				String item = field.substring(ANSWER.length());
				boolean fine = "ok".equals(value);
				answers.add(new CheckAnswer(Integer.parseInt(item), fine,
						fine ? "" : this.sent.getOrDefault("remark." + item, "").strip()));
			}
		});
		return new CheckDraft(number(this.sent.getOrDefault("version", "")), level(this.sent.getOrDefault("level", "")),
				answers, this.sent.getOrDefault("remark", "").strip(), waited(this.sent.getOrDefault("waited", "")),
				this.sent.getOrDefault("requestKey", ""), photos(files));
	}

	static CheckLevel level(String sent) {
		return Arrays.stream(CheckLevel.values())
			.filter((level) -> level.name().equals(sent))
			.findFirst()
			.orElseThrow(() -> new Refusal.Unreadable("riskpoint.refused.form"));
	}

	static List<SentPhoto> photos(List<MultipartFile> files) {
		return files.stream().filter((file) -> !file.isEmpty()).map(CheckForm::photo).toList();
	}

	private static SentPhoto photo(MultipartFile file) {
		try {
			return new SentPhoto(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A photo that has come cannot be read", ex);
		}
	}

	private static int number(String text) {
		if (!text.matches("[0-9]{1,9}")) {
			throw new Refusal.Unreadable("riskpoint.refused.form");
		}
		return Integer.parseInt(text);
	}

	private static @Nullable Duration waited(String seconds) {
		return seconds.isEmpty() ? null : Duration.ofSeconds(number(seconds));
	}

}
