package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Keeps services beside those that they are never shown without: an adult line beside its under-18 counterparts. */
public final class Beside {
    private final Directory directory;

    public Beside(Directory directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    /** The services with every counterpart that is missing, counterparts next to each other. */
    List<Service> complete(List<Service> services) {
        return together(withMissing(services), service -> service);
    }

    /** The services in their order, and after them the counterparts that are missing, and theirs. */
    public List<Service> withMissing(List<Service> services) {
        List<Service> all = new ArrayList<>();
        Set<RecordId> there = new HashSet<>();
        services.stream().filter(service -> there.add(service.id())).forEach(all::add);
        for (int i = 0; i < all.size(); i++) {
            counterparts(all.get(i)).stream()
                    .filter(each -> there.add(each.id()))
                    .forEach(all::add);
        }
        return all;
    }

    /** The same items, each group of counterparts where its first stood. */
    <T> List<T> together(List<T> items, Function<T, Service> service) {
        List<List<T>> groups = new ArrayList<>();
        for (T item : items) {
            List<List<T>> linked = groups.stream()
                    .filter(group -> group.stream()
                            .anyMatch(other -> areCounterparts(service.apply(other), service.apply(item))))
                    .toList();
            if (linked.isEmpty()) {
                groups.add(new ArrayList<>(List.of(item)));
            } else {
                List<T> first = linked.get(0);
                linked.subList(1, linked.size()).forEach(group -> {
                    first.addAll(group);
                    groups.removeIf(each -> each == group);
                });
                first.add(item);
            }
        }
        return groups.stream().flatMap(List::stream).toList();
    }

    /** How many of these stand first and belong together, so that nothing may come between them. */
    int leading(List<Service> services) {
        int end = Math.min(1, services.size());
        while (end < services.size() && belongs(services.get(end), services.subList(0, end))) {
            end++;
        }
        return end;
    }

    private boolean belongs(Service service, List<Service> group) {
        return group.stream().anyMatch(other -> areCounterparts(other, service));
    }

    private boolean areCounterparts(Service one, Service other) {
        return counterparts(one).contains(other) || counterparts(other).contains(one);
    }

    private List<Service> counterparts(Service service) {
        return service.showWith().stream()
                .flatMap(slug -> directory.service(slug).stream())
                .toList();
    }
}
