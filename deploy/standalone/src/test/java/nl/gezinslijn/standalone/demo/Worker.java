package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;

/**
 * Somebody with an account.
 *
 * @param id as {@code coach.anouk}
 * @param role as {@code process-lead}
 * @param from first day in office
 * @param until last day in office
 */
record Worker(String id, String name, String role, String organisation, LocalDate from, LocalDate until) {

    /** In office all along. */
    static Worker of(String id, String name, String role, String organisation) {
        return new Worker(id, name, role, organisation, LocalDate.MIN, LocalDate.MAX);
    }

    Worker from(String day) {
        return new Worker(id, name, role, organisation, LocalDate.parse(day), until);
    }

    Worker until(String day) {
        return new Worker(id, name, role, organisation, from, LocalDate.parse(day));
    }

    boolean inOffice(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean leaves() {
        return !until.equals(LocalDate.MAX);
    }
}
