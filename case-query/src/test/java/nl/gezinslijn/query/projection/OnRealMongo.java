package nl.gezinslijn.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests on a real MongoDB, which the environment names; where it does not, they are skipped and say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnRealMongo.Condition.class)
public @interface OnRealMongo {

    /** Whether there is one. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (TestViewStore.isMongoThere()) {
                return ConditionEvaluationResult.enabled("on the MongoDB of " + TestViewStore.MONGODB);
            }
            String how = "SKIPPED: no real MongoDB to test on. Give its address, as " + TestViewStore.MONGODB
                    + "=mongodb://127.0.0.1:27017";
            // a report of skipped tests is easily overlooked
            System.err.println(context.getDisplayName() + " " + how);
            return ConditionEvaluationResult.disabled(how);
        }
    }
}
