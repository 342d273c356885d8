package cadre.web.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page, as a browser would fill it in and send it.
 *
 * @param posts whether it changes something
 * @param action where it is sent
 * @param file whether a file can be sent with it
 * @param fields except the token against forgery
 */
record PageForm(boolean posts, String action, boolean file, List<Field> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile(
            "<(input|textarea|select|option|/select)\\b((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    /**
     * A field.
     *
     * @param id to which a fault leads
     * @param kind {@code text}, {@code number}, {@code date}, {@code password}, {@code hidden}, {@code checkbox}, {@code radio},
     *     {@code select} or {@code file}
     * @param value as the page has it
     * @param chosen whether it is sent like that; always for what is typed
     */
    record Field(String name, String id, String kind, String value, boolean chosen) {

        /** Whether somebody types into it. */
        boolean isTyped() {
            return List.of("text", "number", "date", "password").contains(kind);
        }
    }

    /** The forms of a page that are sent to a server. */
    static List<PageForm> of(String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Map<String, String> attributes = attributes(form.group(1));
            if (attributes.containsKey("action")) {
                forms.add(new PageForm(
                        attributes.getOrDefault("method", "get").equals("post"),
                        Objects.requireNonNull(attributes.get("action")).replaceFirst("#.*", ""),
                        attributes.getOrDefault("enctype", "").startsWith("multipart"),
                        fields(form.group(2))));
            }
        }
        return forms;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(
                    attribute.group(1), attribute.group(2) == null ? "" : HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        return attributes;
    }

    private static List<Field> fields(String form) {
        List<Field> fields = new ArrayList<>();
        Matcher tag = TAG.matcher(form);
        String list = "";
        String id = "";
        String chosen = "";
        boolean first = true;
        while (tag.find()) {
            Map<String, String> attributes = attributes(tag.group(2));
            String name = attributes.getOrDefault("name", "");
            String own = attributes.getOrDefault("id", name);
            switch (tag.group(1)) {
                case "select" -> {
                    list = name;
                    id = own;
                    first = true;
                }
                case "option" -> {
                    String label = form.substring(tag.end(), form.indexOf('<', tag.end()));
                    if (first || attributes.containsKey("selected")) {
                        chosen = attributes.getOrDefault("value", label);
                        first = false;
                    }
                }
                case "/select" -> fields.add(new Field(list, id, "select", chosen, true));
                case "textarea" -> {
                    String typed = form.substring(tag.end(), form.indexOf("</textarea>", tag.end()));
                    fields.add(new Field(
                            name, own, "text", HtmlUtils.htmlUnescape(typed).replaceFirst("^\n", ""), true));
                }
                default -> {
                    if (!name.equals("_csrf")) {
                        fields.add(input(name, own, attributes));
                    }
                }
            }
        }
        return fields;
    }

    private static Field input(String name, String id, Map<String, String> attributes) {
        String type = attributes.getOrDefault("type", "text");
        String mode = attributes.getOrDefault("inputmode", "");
        boolean ticked = type.equals("checkbox") || type.equals("radio");
        String kind = mode.equals("numeric") || mode.equals("decimal")
                ? "number"
                : List.of("search", "email", "url").contains(type) ? "text" : type;
        String value = attributes.getOrDefault("value", ticked ? "on" : "");
        return new Field(name, id, kind, value, !ticked || attributes.containsKey("checked"));
    }

    /** What is sent when nobody touches it. */
    Map<String, String> untouched() {
        Map<String, String> sent = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.chosen()
                        && !field.name().isEmpty()
                        && !field.kind().equals("file"))
                .forEach(field -> sent.putIfAbsent(field.name(), field.value()));
        return sent;
    }

    /** By which the same form is known on another page. */
    String signature() {
        return fields.stream()
                .map(field -> field.name()
                        + (field.name().equals("kind") && field.kind().equals("hidden") ? "=" + field.value() : ""))
                .distinct()
                .toList()
                .toString();
    }
}
