package nl.gezinslijn.runtime.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is no request at all never comes as far as the filters; it too gets a problem document, and is told nothing. */
final class Malformed extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Refusals.guard(response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream()
                    .write("{\"title\":\"%s\",\"status\":%d}"
                            .formatted(status.getReasonPhrase(), status.value())
                            .getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            // whoever asked is gone
        }
    }
}
