package cadre.web.page;

import cadre.web.access.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out style and script. */
@Controller
final class AssetsPage {

    private final Assets assets;

    AssetsPage(Assets assets) {
        this.assets = assets;
    }

    @Open
    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        return assets.find(request.getRequestURI())
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header("Content-Type", asset.type())
                        .body(asset.content().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
