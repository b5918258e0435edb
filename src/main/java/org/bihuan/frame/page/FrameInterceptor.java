package org.bihuan.frame.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts the frame into the model of every page, and of nothing else.
 */
class FrameInterceptor implements HandlerInterceptor {

	private final ObjectProvider<PageFrames> frames;

	FrameInterceptor(ObjectProvider<PageFrames> frames) {
		this.frames = frames;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
			page.getModel().computeIfAbsent("frame", (name) -> this.frames.getObject().of(request));
		}
	}

}
