package nl.gezinslijn.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** What pure code asks nobody for: the time of day, and chance. Calls and method references alike. */
public final class Purity {

    private Purity() {}

    /** A target that answers differently from one moment to the next. */
    public static DescribedPredicate<JavaAccess<?>> theClock() {
        return describe("it reads a clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            boolean ofJavaTime = owner.getPackageName().startsWith("java.time");
            return (ofJavaTime && name.equals("now"))
                    || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick")))
                    || (owner.getName().equals("java.time.InstantSource") && name.equals("system"))
                    || (owner.isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis", "nanoTime").contains(name))
                    || (owner.isEquivalentTo(Date.class) && isConstructorWithoutArguments(access))
                    || (owner.isAssignableTo(Calendar.class) && name.equals("getInstance"));
        });
    }

    /** A target that answers differently from one call to the next. */
    public static DescribedPredicate<JavaAccess<?>> chance() {
        return describe("it draws at random", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                    || ((owner.isEquivalentTo(Math.class) || owner.isEquivalentTo(StrictMath.class))
                            && name.equals("random"))
                    || (owner.isEquivalentTo(Collections.class) && name.equals("shuffle"));
        });
    }

    /** Any generator of random numbers, whatever is asked of it. */
    public static DescribedPredicate<JavaClass> randomGenerators() {
        return describe(
                "are random generators",
                type -> type.getPackageName().startsWith("java.util.random")
                        || Set.of(
                                        "java.util.Random",
                                        "java.util.SplittableRandom",
                                        "java.util.concurrent.ThreadLocalRandom",
                                        "java.security.SecureRandom")
                                .contains(type.getName()));
    }

    private static boolean isConstructorWithoutArguments(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("<init>()");
    }
}
