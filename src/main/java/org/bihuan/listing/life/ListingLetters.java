package org.bihuan.listing.life;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.listing.ListedCase;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The notices of a listing. Letters are written in Chinese, whoever reads the page.
 */
@Component
class ListingLetters {

	private final Letters letters;

	private final Units units;

	private final MessageSource messages;

	ListingLetters(Letters letters, Units units, MessageSource messages) {
		this.letters = letters;
		this.units = units;
		this.messages = messages;
	}

	long notice(ListedCase listing, Map<String, ?> basis) {
		Object document = basis.get("document");
		Object place = basis.get("place");
		return this.letters.draft(new LetterOrder(listing.caseNumber(), LetterKind.LISTING_NOTICE, listing.issuer(),
				listing.unit(), null, fields(listing), (document != null) ? document.toString() : null,
				(place != null) ? place.toString() : null));
	}

	long delisting(ListedCase listing) {
		Map<String, String> fields = fields(listing);
		fields.put("listingNumber", Objects.toString(listing.notice(), ""));
		fields.put("delistReason", say("listing.letter.delisting"));
		return this.letters.draft(new LetterOrder(listing.caseNumber(), LetterKind.DELISTING_NOTICE, listing.issuer(),
				listing.unit(), null, fields, null, null));
	}

	void callOff(ListedCase listing, String why) {
		if (listing.letter() != null) {
			this.letters.callOff(listing.letter(), why);
		}
		if (listing.delistingLetter() != null) {
			this.letters.callOff(listing.delistingLetter(), why);
		}
	}

	private Map<String, String> fields(ListedCase listing) {
		Map<String, String> fields = new HashMap<>();
		fields.put("situation",
				say("listing.letter.situation", say("listing.level." + listing.level()), listing.what()));
		fields.put("demands", listing.requirements());
		fields.put("supervisorName",
				this.units.find(listing.issuer()).map(UnitView::name).orElse(listing.issuer().value()));
		if (listing.limitDay() != null) {
			String day = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE).format(listing.limitDay());
			fields.put("dueDate", day);
			fields.put("listedUntil", day);
		}
		return fields;
	}

	private String say(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE));
	}

}
