package cadre.web.transfer;

import cadre.web.access.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** CardImports that are under way. Who asks waits a second; what takes longer goes on by itself, and its page says how far it is. */
@Component
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final long PATIENCE = 1000;

    private final CardImports imports;
    private final Map<Long, Progress> running = new ConcurrentHashMap<>();

    ImportJobs(CardImports imports) {
        this.imports = imports;
    }

    /**
     * How far one is.
     *
     * @param done use cases
     * @param all of them; 0 before they are counted
     */
    public record Progress(int done, int all) {}

    /** How far an import is; nothing when it is not under way. */
    Optional<Progress> progress(CardImport stored) {
        return Optional.ofNullable(running.get(stored.id()));
    }

    /** Begins an import, unless it has begun, and waits a little for its end. */
    void begin(Visit visit, CardImport stored) {
        if (running.putIfAbsent(stored.id(), new Progress(0, 0)) != null) {
            return;
        }
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread.ofVirtual().name("import-" + stored.id()).start(() -> {
            try {
                imports.apply(visit, stored, (done, all) -> running.put(stored.id(), new Progress(done, all)));
            } catch (RuntimeException e) {
                LOG.error(
                        "import {} of company {} was not stored",
                        stored.id(),
                        visit.tenant().id(),
                        e);
            } finally {
                running.remove(stored.id());
                end.complete(null);
            }
        });
        try {
            end.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Its page says how far it is.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
