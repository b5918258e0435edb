package org.bihuan.notification.setting;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

import org.bihuan.notification.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen; null means the project's default.
 *
 * @param login the person
 * @param locale language of mails
 * @param email proved address; null if there is none
 * @param pendingEmail address that waits for its code; null if there is none
 * @param quietFrom when the quiet hours begin
 * @param quietTo when they end
 * @param quietRestDays whether days off are quiet
 * @param digestHour hour of the one mail a day; null for a mail each
 * @param muted topics of which no mail is wanted
 */
public record Choice(String login, Locale locale, @Nullable String email, @Nullable String pendingEmail,
		@Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, @Nullable Boolean quietRestDays,
		@Nullable Integer digestHour, Set<Topic> muted) {

	/**
	 * The quiet hours that apply.
	 * @param settings the project's
	 * @return the person's, completed by the project's
	 */
	public QuietHours quiet(NotificationSettings settings) {
		return new QuietHours((this.quietFrom != null) ? this.quietFrom : settings.quietFrom(),
				(this.quietTo != null) ? this.quietTo : settings.quietTo(),
				(this.quietRestDays != null) ? this.quietRestDays : settings.quietRestDays());
	}

}
