package org.bihuan.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The routes of the program, as method and pattern.
 */
final class Routes {

	private Routes() {
	}

	static Set<String> of(RequestMappingHandlerMapping mapping) {
		Set<String> routes = new TreeSet<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			if (ours(handler)) {
				routes.addAll(routes(info));
			}
		});
		return routes;
	}

	/**
	 * A pattern without what its variables look like.
	 * @param pattern for example <code>/points/{id:[0-9]{1,18}}</code>
	 * @return for example <code>/points/{id}</code>
	 */
	static String plain(String pattern) {
		return pattern.replaceAll("\\{(\\w+):([^{}]|\\{[^{}]*})*}", "{$1}");
	}

	private static boolean ours(HandlerMethod handler) {
		Class<?> type = handler.getBeanType();
		return type.getName().startsWith("org.bihuan") && type.getEnclosingClass() == null;
	}

	private static List<String> routes(RequestMappingInfo info) {
		List<String> routes = new ArrayList<>();
		for (String path : info.getPatternValues()) {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			methods.forEach((method) -> routes.add(method + " " + path));
			if (methods.isEmpty()) {
				routes.add("ANY " + path);
			}
		}
		return routes;
	}

}
