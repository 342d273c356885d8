package cadre.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Writes pages with the templates that the build has compiled. A page is sent whole or not at all. */
@Component
public final class Templates implements ViewResolver, Ordered {

    private static final String PACKAGE = "cadre.web.template";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return engine.hasTemplate(name + ".jte") ? new Written(name) : null;
    }

    /**
     * A page or a part of one as text.
     *
     * @param name folder and name of the template
     * @param model its parameters
     */
    public String text(String name, Map<String, ?> model) {
        StringOutput text = new StringOutput(1 << 14);
        engine.render(name + ".jte", Map.<String, Object>copyOf(model), text);
        return text.toString();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** A page that is written with a template. */
    private final class Written implements View {

        private final String name;

        Written(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            byte[] bytes = text(name, model == null ? Map.of() : model).getBytes(StandardCharsets.UTF_8);
            response.setContentType(getContentType());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
