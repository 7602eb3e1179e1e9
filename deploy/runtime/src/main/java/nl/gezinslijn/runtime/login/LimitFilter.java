package nl.gezinslijn.runtime.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/** Lets a request go on, or tells when it may come again. What goes on behind a request is not counted again. */
public record LimitFilter(Function<HttpServletRequest, Duration> limit, Refusals refusals) implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST && request instanceof HttpServletRequest http) {
            Duration wait = limit.apply(http);
            if (!wait.isZero()) {
                refusals.tooMany(http, (HttpServletResponse) response, wait);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
