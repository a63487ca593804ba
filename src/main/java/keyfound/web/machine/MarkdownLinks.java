package keyfound.web.machine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import keyfound.web.site.HeadedPage;

/// Says in the header of each page where the same page is as Markdown, and where the site
/// is described for agents (`describedby`, as version 2 of the proposal for `llms.txt`
/// has it). So a program need not read the page to find them.
@Configuration(proxyBeanMethods = false)
class MarkdownLinks implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView view) {
        if (view == null || !(view.getModel().get("page") instanceof HeadedPage page)) {
            return;
        }
        String root = request.getContextPath();
        String described = "<" + root + "/llms.txt>; rel=\"describedby\"; type=\"text/plain\"";
        response.setHeader(HttpHeaders.LINK,
                page.head()
                    .markdown()
                    .filter(path -> path.length() <= PlainResponse.LONGEST_LINK)
                    .map(path -> "<" + root + path + ">; rel=\"alternate\"; type=\"text/markdown\", " + described)
                    .orElse(described));
    }

}
