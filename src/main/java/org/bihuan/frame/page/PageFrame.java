package org.bihuan.frame.page;

import java.util.List;
import java.util.Locale;

import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param person who is logged in, null if nobody
 * @param posts the person's posts, each role as a message key with its unit
 * @param navigation the person's navigation
 * @param locale the language of the page
 * @param chinese address of this page in Chinese
 * @param english address of this page in English
 * @param district name of the district
 * @param demoDate date of the demo's clock, null outside the demo
 * @param bell the bell, null if nobody is logged in
 */
public record PageFrame(@Nullable Person person, List<Post> posts, List<NavigationItem> navigation, Locale locale,
		String chinese, String english, String district, @Nullable String demoDate, @Nullable Ring bell) {

	/**
	 * A post as the layout shows it.
	 *
	 * @param messageKey key of the role's name
	 * @param unit the unit's code
	 */
	public record Post(String messageKey, String unit) {
	}

	/**
	 * The bell as the layout shows it.
	 *
	 * @param path where it leads
	 * @param unread how much is unread
	 */
	public record Ring(String path, long unread) {
	}

	/**
	 * The language for the {@code lang} attribute.
	 * @return {@code zh-CN} or {@code en}
	 */
	public String language() {
		return this.locale.toLanguageTag();
	}

}
