package cadre.web.page;

import cadre.web.access.Entrance;
import cadre.web.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the frame to the methods that ask for it. */
@Configuration(proxyBeanMethods = false)
final class FrameArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Site site;
    private final Assets assets;

    FrameArgument(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest sent =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class), "not a request of HTTP");
        return new Frame(
                sent,
                site,
                assets,
                Entrance.account().orElse(null),
                Entrance.visit(sent).orElse(null),
                "Cadre");
    }
}
