package nl.gezinslijn.services.axon;

import java.util.function.LongConsumer;
import nl.gezinslijn.query.changes.CaseChanges;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import reactor.core.Disposable;

/** By a subscription query: every process that records answers it, each time it has recorded. */
final class ChangesElsewhere implements CaseChanges {

    private static final ResponseType<Long> VERSION = ResponseTypes.instanceOf(Long.class);

    private final QueryBus questions;

    ChangesElsewhere(QueryBus questions) {
        this.questions = questions;
    }

    @Override
    public Following follow(String caseId, LongConsumer version, Runnable lost) {
        SubscriptionQueryResult<QueryResponseMessage<Long>, SubscriptionQueryUpdateMessage<Long>> answers =
                questions.subscriptionQuery(
                        new GenericSubscriptionQueryMessage<>(caseId, QuestionBus.CASE_VERSION, VERSION, VERSION));
        Disposable told =
                answers.updates().subscribe(update -> version.accept(update.getPayload()), failure -> lost.run(), lost);
        return () -> {
            told.dispose();
            answers.close();
        };
    }
}
