package cadre.web.archive;

import cadre.web.access.Needs;
import cadre.web.access.Open;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.site.OwnersKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Everything of a company to take away; and everything of the server, for whoever owns the folder that it is kept in. */
@Controller
final class ArchivePage {

    private final Archives archives;
    private final OwnersKey key;

    ArchivePage(Archives archives, OwnersKey key) {
        this.archives = archives;
        this.key = key;
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/archive")
    ModelAndView show(Visit visit, Frame frame) {
        List<ArchiveView.Part> parts = archives.parts(visit.tenant());
        long rows = parts.stream().mapToLong(ArchiveView.Part::rows).sum();
        ArchiveView view = new ArchiveView(
                String.format(Locale.ROOT, "%,d rows", rows),
                parts,
                new TreeMap<>(LeftOut.TABLES)
                        .entrySet().stream()
                                .map(left -> new ArchiveView.Left(left.getKey(), left.getValue()))
                                .toList());
        return frame.show("archive/archive", "Archive", view);
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/archive.zip")
    void take(Visit visit, HttpServletResponse response) throws IOException {
        send(archives.take(visit, "archive"), visit.tenant().slug() + ".zip", response);
    }

    /** A backup, for who can read the key in the folder that everything is kept in: they could copy the database as well. */
    @Open
    @GetMapping("/server/backup")
    void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!key.opens(Objects.requireNonNullElse(request.getHeader(OwnersKey.HEADER), ""))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        send(archives.server(), "cadre-backup.zip", response);
    }

    private static void send(Path file, String name, HttpServletResponse response) throws IOException {
        try {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
