package nl.gezinslijn.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** In every build, also where there is no MongoDB on which {@link IndexesTest} could ask them. */
@WholeHouse
class QuestionsAskedTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_question_there_is_has_been_asked() {
        List<PathPattern> questions = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("nl.gezinslijn"))
                .filter(it -> it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getKey().getPathPatternsCondition().getPatterns().stream())
                .toList();
        assertThat(questions).hasSizeGreaterThan(20);
        assertThat(questions)
                .allSatisfy(pattern -> assertThat(IndexesTest.NOT_ASKED_HERE.contains(pattern.getPatternString())
                                || IndexesTest.ASKED.stream()
                                        .map(it -> PathContainer.parsePath(it.split("[?]", 2)[0]))
                                        .anyMatch(pattern::matches))
                        .as(pattern.getPatternString())
                        .isTrue());
    }
}
