package nl.gezinslijn.standalone.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.runtime.sweep.DueTerms;
import nl.gezinslijn.runtime.sweep.LapsedTerms;
import nl.gezinslijn.runtime.watch.Connections;
import nl.gezinslijn.runtime.wiring.FeedSide;
import nl.gezinslijn.runtime.wiring.ViewSide;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The store of views, and what fell due by them. */
@Configuration(proxyBeanMethods = false)
@Import({ViewSide.class, FeedSide.class})
class ReadSide {

    /** Embedded, or any MongoDB by URI. */
    @Bean(destroyMethod = "close")
    ViewStore viewStore(
            @Value("${gezinslijn.data}") Path data,
            @Value("${gezinslijn.mongodb:#{null}}") @Nullable String uri,
            MeterRegistry registry) {
        return uri == null
                ? new EmbeddedViewStore(data)
                : new MongoViewStore(uri, "gezinslijn", Connections.counted(registry));
    }

    @Bean
    DueTerms dueTerms(CaseRows cases) {
        return new LapsedTerms(cases);
    }
}
