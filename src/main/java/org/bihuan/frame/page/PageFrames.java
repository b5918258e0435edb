package org.bihuan.frame.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.frame.Bell;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes the frame of a page.
 */
@Component
public class PageFrames {

	private final People people;

	private final Navigation navigation;

	private final LocaleResolver locales;

	private final Units units;

	private final UnitCode district;

	private final Clock clock;

	private final ObjectProvider<Bell> bell;

	private final boolean demo;

	PageFrames(People people, Navigation navigation, LocaleResolver locales, Units units,
			@Value("${bihuan.district}") String district, Clock clock, ObjectProvider<Bell> bell,
			Environment environment) {
		this.people = people;
		this.navigation = navigation;
		this.locales = locales;
		this.units = units;
		this.district = new UnitCode(district);
		this.clock = clock;
		this.bell = bell;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/**
	 * The frame around the answer to a request.
	 * @param request the request
	 * @return the frame; without person and navigation if nobody is logged in
	 */
	public PageFrame of(HttpServletRequest request) {
		Optional<Person> person = Optional.ofNullable(request.getRemoteUser()).flatMap(this.people::find);
		Locale locale = this.locales.resolveLocale(request);
		return new PageFrame(person.orElse(null), person.map(PageFrames::posts).orElse(List.of()),
				person.map(this.navigation::of).orElse(List.of()), locale, address(request, "zh"),
				address(request, "en"), this.units.find(this.district).map(UnitView::name).orElse(""), demoDate(),
				person.map(this::ring).orElse(null));
	}

	private PageFrame.@Nullable Ring ring(Person person) {
		Bell hung = this.bell.getIfAvailable();
		return (hung != null) ? new PageFrame.Ring(hung.path(), hung.unread(person)) : null;
	}

	private static List<PageFrame.Post> posts(Person person) {
		return person.posts()
			.stream()
			.sorted(Comparator.comparing(Object::toString))
			.map((post) -> new PageFrame.Post("role." + post.role(), post.unit().value()))
			.toList();
	}

	/** Only a page that was fetched can be fetched again in another language. */
	private static String address(HttpServletRequest request, String language) {
		if (!"GET".equals(request.getMethod()) || request.getDispatcherType() != DispatcherType.REQUEST) {
			return "/?lang=" + language;
		}
		return ServletUriComponentsBuilder.fromRequest(request)
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam("lang", language)
			.build()
			.toUriString();
	}

	private @Nullable String demoDate() {
		return this.demo ? LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString() : null;
	}

}
