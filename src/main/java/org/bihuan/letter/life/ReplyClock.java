package org.bihuan.letter.life;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;

import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.shared.Zone;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The answer that an issued letter asks for, as an obligation of its addressee.
 */
@Component
class ReplyClock {

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

	private final Obligations obligations;

	private final ApplicationEventPublisher publisher;

	ReplyClock(Obligations obligations, ApplicationEventPublisher publisher) {
		this.obligations = obligations;
		this.publisher = publisher;
	}

	/** What the addressee owes: an order to rectify has a limit of its own kind. */
	Owed owed(Letter letter) {
		return new Owed(letter.caseNumber(), letter.isRectification() ? "notice-limit" : "reply",
				String.valueOf(letter.id()), letter.addressee());
	}

	void start(Letter letter, Instant at) {
		if (letter.asksReply()) {
			Instant due = Objects.requireNonNull(letter.replyUntil())
				.atTime(END_OF_DAY)
				.atZone(Zone.SHANGHAI)
				.toInstant();
			this.obligations.startUntil(owed(letter), due, new Basis(letter.numberOrThrow(), null), at);
		}
	}

	void filed(Letter letter, Instant at) {
		this.obligations.hold(owed(letter), "reply-to-letter", at);
	}

	void assessed(Letter letter, boolean enough, Instant at) {
		if (enough) {
			this.obligations.meet(owed(letter), "assess-reply", at);
		}
		else {
			this.obligations.resume(owed(letter), 0, "assess-reply", at);
		}
	}

	/** Tells whoever takes measures that the answer was not enough. */
	void refused(Letter letter, Instant at) {
		Long measure = letter.measure();
		if (measure != null) {
			this.publisher.publishEvent(new MeasureRefused(measure, letter.caseNumber(), letter.addressee(),
					"letter.reply.insufficient", at));
		}
	}

	void end(Letter letter, String why, Instant at) {
		if (letter.asksReply() && letter.issued()) {
			this.obligations.end(owed(letter), why, at);
		}
	}

}
