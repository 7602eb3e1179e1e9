package nl.gezinslijn.event.catalogue;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The fields of an event, and of the records inside it, with what is to be known of each. */
final class EventFields {

    /** What a field of this name says wherever its event says nothing more particular of it. */
    private static final Map<String, String> EVERYWHERE = Map.ofEntries(
            Map.entry("account", "account id of this person"),
            Map.entry("answer", "what was answered"),
            Map.entry("answers", "the answers given, in the order of the questions"),
            Map.entry("bodemeisen", "what mandated services demand at the least (PLAN-3)"),
            Map.entry("bridging", "number of the bridging in this case, from 1"),
            Map.entry("by", "whose word it is"),
            Map.entry("canWait", "the family can wait"),
            Map.entry("capacity", "in what capacity this person decides"),
            Map.entry("caseId", "the case, a UUID"),
            Map.entry("coach", "account id of the coach"),
            Map.entry("endCondition", "when help may end, in the family's words (PLAN-2)"),
            Map.entry("entry", "sequence of the entry that no longer counts"),
            Map.entry("escalation", "number of the escalation in this case, from 1"),
            Map.entry("extension", "number of the request within the term, from 1"),
            Map.entry("goalId", "the goal, as `2.1`: the first goal of the second plan"),
            Map.entry("goals", "at least one"),
            Map.entry("handover", "number of the offer in this case, from 1"),
            Map.entry("intensity", "code of the programme's intensities"),
            Map.entry("matter", "what it is about"),
            Map.entry("minutes", "time it took"),
            Map.entry("months", "how many months more"),
            Map.entry("name", "the person's name"),
            Map.entry("note", "what is to be remembered of it"),
            Map.entry("number", "how many"),
            Map.entry("organisation", "the organisation concerned, or the one this person works for"),
            Map.entry("outcome", "what came of it"),
            Map.entry("party", "number of the party in this case"),
            Map.entry("personId", "the person, a UUID"),
            Map.entry("birthDate", "the person's date of birth"),
            Map.entry("plan", "number of the plan in this case, from 1"),
            Map.entry("present", "person ids of the members who took part"),
            Map.entry("programme", "id of the programme"),
            Map.entry("purpose", "code of the programme's consent purposes"),
            Map.entry("question", "code of the survey's questions"),
            Map.entry("referral", "number of the referral in this case, from 1"),
            Map.entry("registeredOn", "the day the family was registered"),
            Map.entry("role", "the role held"),
            Map.entry("survey", "code of the programme's surveys"),
            Map.entry("text", "the text as it was agreed"),
            Map.entry("upTo", "the number of places"),
            Map.entry("agreedBy", "person ids of the members who agree, at least one"),
            Map.entry("validFrom", "first day"),
            Map.entry("withSafetyPlan", "the safety plan on record is part of it (SAFE-2)"),
            Map.entry("withoutBodemeisen", "codes of the mandated services that said there are none"));

    private EventFields() {}

    /**
     * One field.
     *
     * @param optional absent when there is nothing to say; every other field is always there
     * @param sealed readable only with the key of its person or case
     * @param list more than one of its type
     * @param type of the field, or of what is in the list
     */
    record Field(String name, Class<?> type, boolean list, boolean optional, boolean sealed, String says) {}

    static List<Field> of(Class<?> record) {
        Map<String, String> words = SourceWords.of(record).fields();
        return Stream.of(record.getRecordComponents())
                .map(component -> field(component, words))
                .toList();
    }

    /** Records that stand inside an event, and inside those, in the order they are met. */
    static Set<Class<?>> recordsWithin(Class<?> event) {
        Set<Class<?>> found = new LinkedHashSet<>();
        of(event).stream()
                .map(Field::type)
                .filter(type -> type.isRecord() && type != Protected.class)
                .forEach(type -> {
                    found.add(type);
                    found.addAll(recordsWithin(type));
                });
        return found;
    }

    /** Enums that are written in an event, by the constants' names. */
    static Set<Class<?>> enumsWithin(Class<?> event) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Stream.concat(Stream.of(event), recordsWithin(event).stream())
                .flatMap(record -> of(record).stream())
                .map(Field::type)
                .filter(Class::isEnum)
                .forEach(found::add);
        return found;
    }

    /** Every sealed field of an event and the records inside it, as {@code members.name}. */
    static Stream<String> sealedWithin(Class<?> record, String before) {
        return of(record).stream()
                .flatMap(field -> field.sealed()
                        ? Stream.of(before + field.name())
                        : field.type().isRecord()
                                ? sealedWithin(field.type(), before + field.name() + ".")
                                : Stream.empty());
    }

    static boolean isOptional(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Field field(RecordComponent component, Map<String, String> words) {
        Type type = component.getGenericType();
        boolean list = component.getType() == List.class;
        Class<?> plain = list ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0] : component.getType();
        String name = component.getName();
        String says = words.getOrDefault(name, EVERYWHERE.getOrDefault(name, ofItsType(plain)));
        if (says.isEmpty()) {
            throw new AssertionError("nothing is said of " + name + " of " + component.getDeclaringRecord());
        }
        return new Field(
                name,
                plain,
                list,
                isOptional(component.getAnnotatedType()),
                component.getType() == Protected.class,
                says);
    }

    private static String ofItsType(Class<?> type) {
        return type.getName().startsWith(Contract.class.getPackageName())
                ? SourceWords.of(type).says()
                : "";
    }
}
