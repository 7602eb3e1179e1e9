package nl.gezinslijn.query.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows as fields of a document: dates as ISO strings, which compare as text; what is absent is left out. */
final class RowJson {

    private static final String CASE_ID = "caseId";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private RowJson() {}

    static Document fields(CaseRow row) {
        Document fields = new Document(JSON.convertValue(row, FIELDS));
        // the key of the document
        fields.remove(CASE_ID);
        return fields;
    }
}
