package nl.gezinslijn.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's own colours, letters and spaces: one file of CSS that is dropped in. */
@Hidden
@RestController
public class Theme {

    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

    private final @Nullable Path file;

    /**
     * @param file null for the neutral theme alone
     * @throws IllegalArgumentException when there is no such file
     */
    public Theme(@Nullable Path file) {
        if (file != null && !Files.isReadable(file)) {
            throw new IllegalArgumentException("gezinslijn.theme: there is no file " + file + " that can be read");
        }
        this.file = file;
    }

    boolean isOwn() {
        return file != null;
    }

    @GetMapping("/css/own-theme.css")
    ResponseEntity<Resource> own() {
        return file == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(CSS)
                        .cacheControl(CacheControl.noCache())
                        .body(new FileSystemResource(file));
    }
}
