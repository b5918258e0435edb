package org.bihuan.letter.life;

import java.util.List;
import java.util.Set;

import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;

import org.springframework.stereotype.Component;

/**
 * Tells addressees of their letters, in the house and by mail. Mails wait in the outbox;
 * what counts is the message in the house.
 */
@Component
class LetterMail {

	private final Notices notices;

	private final LetterPosts posts;

	LetterMail(Notices notices, LetterPosts posts) {
		this.notices = notices;
		this.posts = posts;
	}

	/**
	 * Tells that a letter is there.
	 * @return whether anybody could be told
	 */
	boolean sent(Letter letter) {
		boolean reachable = this.posts.reachable(letter.addressee());
		if (reachable) {
			tell(letter, "letter-sent", true);
		}
		return reachable;
	}

	void calledOff(Letter letter) {
		if (this.posts.reachable(letter.addressee())) {
			tell(letter, "letter-called-off", false);
		}
	}

	private void tell(Letter letter, String kind, boolean urgent) {
		this.notices.send(new Notice("letter/%d/%s".formatted(letter.id(), kind), kind, Topic.LETTER, urgent,
				letter.caseNumber(), Set.of(), Set.of(this.posts.receiver(letter.addressee())), null, null,
				List.of(letter.numberOrThrow(), letter.issuerName())));
	}

}
