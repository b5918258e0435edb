package org.bihuan.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.bihuan.shared.CaseNumber;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A listing as the forms of its steps tell it.
 */
@Component
class ListingWords {

	private final ListingWork work;

	private final MessageSource messages;

	ListingWords(ListingWork work, MessageSource messages) {
		this.work = work;
		this.messages = messages;
	}

	Map<String, Object> of(CaseNumber number) {
		ListedCase listing = this.work.live(number);
		Map<String, Object> data = new HashMap<>();
		data.put("what", listing.what());
		data.put("requirements", listing.requirements());
		data.put("limit", Objects.toString(listing.limitDay(), ""));
		data.put("level", say("listing.level." + listing.level()));
		data.put("notice", Objects.toString(listing.notice(), ""));
		return data;
	}

	private String say(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
	}

}
