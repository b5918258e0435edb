package org.bihuan.notification.mail;

import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

/**
 * All parts of a mail as one text, with their types.
 */
final class MailText {

	private MailText() {
	}

	static String of(MimeMessage mail) {
		try {
			StringBuilder text = new StringBuilder();
			parts(mail.getContent(), text);
			return text.toString();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void parts(Object content, StringBuilder text) throws IOException, MessagingException {
		if (content instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				text.append(parts.getBodyPart(i).getContentType()).append('\n');
				parts(parts.getBodyPart(i).getContent(), text);
			}
		}
		else {
			text.append(content);
		}
	}

}
