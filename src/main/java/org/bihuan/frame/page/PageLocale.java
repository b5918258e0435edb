package org.bihuan.frame.page;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese unless the reader chose English: pages by cookie, else by
 * {@code Accept-Language}; programs by {@code Accept-Language} alone; the pages of
 * everybody by their address, for they take no cookie.
 */
class PageLocale extends CookieLocaleResolver {

	static final String HOST_ONLY = "__Host-";

	private static final String PUBLIC = "/public/";

	private static final String SCANNED = "/q/";

	private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

	/**
	 * The language of a reader.
	 * @param hostOnly whether cookies are bound to this host and to TLS by their names
	 */
	PageLocale(boolean hostOnly) {
		super(hostOnly ? HOST_ONLY + "bihuan-lang" : "bihuan-lang");
		setCookieSecure(hostOnly);
		setDefaultLocaleFunction(PageLocale::accepted);
		setCookieHttpOnly(true);
		setCookieSameSite("Lax");
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (ofEverybody(request)) {
			String asked = request.getParameter("lang");
			return (asked != null) ? spoken(Locale.forLanguageTag(asked)) : accepted(request);
		}
		return path.startsWith("/api/") ? accepted(request) : spoken(super.resolveLocale(request));
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		if (ofEverybody(request)) {
			Locale locale = resolveLocale(request);
			return () -> locale;
		}
		return super.resolveLocaleContext(request);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (!ofEverybody(request)) {
			super.setLocale(request, response, (locale != null) ? spoken(locale) : null);
		}
	}

	/** Whoever scans a risk point without a login gets no cookie either. */
	private static boolean ofEverybody(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith(PUBLIC) || path.startsWith(SCANNED) && request.getRemoteUser() == null;
	}

	private static Locale accepted(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		try {
			List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse((header != null) ? header : "zh");
			Locale found = Locale.lookup(ranges, SPOKEN);
			return spoken((found != null) ? found : Locale.CHINESE);
		}
		catch (IllegalArgumentException ex) {
			return Locale.SIMPLIFIED_CHINESE;
		}
	}

	private static Locale spoken(Locale locale) {
		boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
		return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

}
