package cadre.app.reference;

import cadre.app.document.Paper;
import cadre.app.picture.Picture;
import cadre.app.picture.Svg;
import java.util.List;

/** A page of paragraphs, figures and tables in the style of Cadre's reports; needs no network. Texts are escaped on their way in. */
final class Page {

    private final StringBuilder body = new StringBuilder(1 << 17);
    private int pictures;

    Page heading(String text) {
        body.append("</section>\n<section><h2>").append(Svg.escape(text)).append("</h2>\n");
        return this;
    }

    Page paragraph(String text) {
        body.append("<p>").append(Svg.escape(text)).append("</p>\n");
        return this;
    }

    Page list(List<String> items) {
        body.append("<ul>");
        items.forEach(item -> body.append("<li>").append(Svg.escape(item)).append("</li>\n"));
        body.append("</ul>\n");
        return this;
    }

    /** A picture for wide and one for narrow pages, with its caption and the same as a table. */
    Page figure(String title, String note, Picture picture, Rows rows) {
        pictures++;
        body.append("<figure><figcaption><b>")
                .append(Svg.escape(title))
                .append("</b> ")
                .append(Svg.escape(note))
                .append("</figcaption>");
        body.append(picture.svg("p" + pictures + "w", Picture.WIDE, "wide"));
        body.append(picture.svg("p" + pictures + "n", Picture.NARROW, "narrow"));
        body.append("<details><summary>The same as a table</summary>");
        table(rows);
        body.append("</details></figure>\n");
        return this;
    }

    Page table(Rows rows) {
        body.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Svg.escape(rows.caption()))
                .append("\"><p class=\"caption\">")
                .append(Svg.escape(rows.caption()))
                .append("</p><table><thead><tr>");
        for (int i = 0; i < rows.heads().size(); i++) {
            cell("th scope=\"col\"", "th", rows.heads().get(i), i);
        }
        body.append("</tr></thead><tbody>\n");
        for (List<String> row : rows.cells()) {
            body.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(i == 0 ? "th scope=\"row\"" : "td", i == 0 ? "th" : "td", row.get(i), i);
            }
            body.append("</tr>\n");
        }
        body.append("</tbody></table></div>\n");
        return this;
    }

    private void cell(String open, String close, String text, int column) {
        body.append('<')
                .append(open)
                .append(" class=\"")
                .append(column == 0 ? "words" : "number")
                .append("\">")
                .append(Svg.escape(text))
                .append("</")
                .append(close)
                .append('>');
    }

    /** The whole page, its title the answer. */
    String html(String kicker, String answer) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + "<meta name=\"color-scheme\" content=\"light dark\"/><title>" + Svg.escape(answer)
                + "</title>\n<style>" + Paper.style()
                + "</style></head>\n<body><div class=\"page\"><header><p class=\"kicker\">"
                + Svg.escape(kicker)
                + "</p><h1>" + Svg.escape(answer) + "</h1></header><main><section>\n" + body
                + "</section></main></div></body></html>\n";
    }
}
