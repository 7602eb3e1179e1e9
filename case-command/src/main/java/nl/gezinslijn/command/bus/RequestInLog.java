package nl.gezinslijn.command.bus;

import nl.gezinslijn.command.aggregate.OfficeSubmission;
import nl.gezinslijn.command.aggregate.Submission;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Lines that are logged about a command tell which request it came with. A command may be carried out by another thread
 * than the one that took it in, and by another process.
 */
public final class RequestInLog {

    /** Of the lines of the log. */
    public static final String FIELD = "requestId";

    private final @Nullable String before;

    private RequestInLog(@Nullable String requestId) {
        this.before = MDC.get(FIELD);
        set(requestId);
    }

    /** What is told while this runs. */
    static void during(Message<?> command, Runnable telling) {
        RequestInLog about = of(command);
        try {
            telling.run();
        } finally {
            about.end();
        }
    }

    private static RequestInLog of(Message<?> command) {
        return new RequestInLog(
                switch (command.getPayload()) {
                    case Submission submission -> submission.stamp().requestId();
                    case OfficeSubmission submission -> submission.stamp().requestId();
                    default -> null;
                });
    }

    /** Around the handling of each command. */
    public static MessageHandlerInterceptor<Message<?>> around() {
        return new MessageHandlerInterceptor<>() {
            @Override
            public @Nullable Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain)
                    throws Exception {
                // the append comes after the handler, and in the same thread
                RequestInLog about = of(unitOfWork.getMessage());
                unitOfWork.onCleanup(ended -> about.end());
                return chain.proceed();
            }
        };
    }

    private void end() {
        set(before);
    }

    private static void set(@Nullable String requestId) {
        if (requestId == null) {
            MDC.remove(FIELD);
        } else {
            MDC.put(FIELD, requestId);
        }
    }
}
