package org.bihuan.notification.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.bihuan.notification.outbox.Channel;
import org.bihuan.notification.outbox.Courier;
import org.bihuan.notification.outbox.NotDelivered;
import org.bihuan.notification.outbox.Parcel;
import org.bihuan.notification.setting.Choice;
import org.bihuan.notification.setting.Choices;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server that is configured.
 */
@Component
class MailCourier implements Courier {

	private final ObjectProvider<JavaMailSender> server;

	private final Letters letters;

	private final Choices choices;

	private final EmailProof proof;

	MailCourier(ObjectProvider<JavaMailSender> server, Letters letters, Choices choices, EmailProof proof) {
		this.server = server;
		this.letters = letters;
		this.choices = choices;
		this.proof = proof;
	}

	@Override
	public Set<Channel> channels() {
		return Set.of(Channel.MAIL, Channel.DIGEST, Channel.CODE);
	}

	@Override
	public String carry(Parcel parcel) throws NotDelivered {
		JavaMailSender sender = this.server.getIfAvailable();
		Choice reader = parcel.reader();
		if (sender == null || reader == null) {
			throw NotDelivered.ever("no mail server is configured");
		}
		boolean code = parcel.facts().get(0).kind().equals(EmailProof.KIND);
		String to = code ? reader.pendingEmail() : reader.email();
		if (to == null) {
			throw NotDelivered.ever("no address");
		}
		try {
			MimeMessage message = sender.createMimeMessage();
			if (code) {
				this.letters.code(message, parcel.key(), to, code(reader), reader.locale());
			}
			else {
				this.letters.notices(message, parcel.key(), to, parcel.facts(), reader.locale());
			}
			sender.send(message);
			return "accepted";
		}
		catch (MessagingException ex) {
			throw NotDelivered.ever(String.valueOf(ex.getMessage()));
		}
		catch (MailException ex) {
			throw NotDelivered.yet(String.valueOf(ex.getMostSpecificCause().getMessage()));
		}
	}

	private String code(Choice reader) throws NotDelivered {
		Optional<Instant> sentAt = this.choices.codeSentAt(reader.login());
		return this.proof.code(reader, sentAt.orElseThrow(() -> NotDelivered.ever("no address waits")));
	}

}
